// Dates in words, in the person's own zone and locale.

/** Formats bound to one person's zone and locale: Slack's `tz` and `locale` of the user. */
export class Dates {
  constructor(zone, locale) {
    this.zone = zone || Intl.DateTimeFormat().resolvedOptions().timeZone;
    this.locale = locale || "en-US";
  }

  format(date, options) {
    return new Intl.DateTimeFormat(this.locale, { timeZone: this.zone, ...options }).format(date);
  }

  time(date) {
    return this.format(date, { hour: "numeric", minute: "2-digit" });
  }

  full(date) {
    return this.format(date, { dateStyle: "full", timeStyle: "short" });
  }

  /** yyyy-mm-dd of that moment in the person's zone. */
  day(date) {
    return new Intl.DateTimeFormat("en-CA", { timeZone: this.zone }).format(date);
  }

  /** "Today", "Yesterday", "Tomorrow", or null. */
  nearby(date) {
    const days = Math.round((Date.parse(this.day(date)) - Date.parse(this.day(new Date()))) / 86400000);
    return { "-1": "Yesterday", 0: "Today", 1: "Tomorrow" }[days] ?? null;
  }

  dayHeading(date) {
    return this.nearby(date) ?? this.format(date, { weekday: "long", month: "long", day: "numeric" });
  }

  /** The moment at which the person's wall clock reads `local` ("2026-11-24T15:00"), as unix seconds. */
  fromWall(local) {
    const guess = Date.parse(`${local}:00Z`);
    const once = guess - this.offset(guess);
    return Math.round((guess - this.offset(once)) / 1000);
  }

  /** The person's wall clock at a unix time, as <input type="datetime-local"> wants it. */
  toWall(unix) {
    return new Date(unix * 1000 + this.offset(unix * 1000)).toISOString().slice(0, 16);
  }

  /** Milliseconds that the person's zone is ahead of UTC at a moment. */
  offset(ms) {
    const parts = new Intl.DateTimeFormat("en-US", {
      timeZone: this.zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit",
      hour: "2-digit", minute: "2-digit", second: "2-digit",
    }).formatToParts(new Date(ms));
    const part = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second) - Math.floor(ms / 1000) * 1000;
  }

  /** Slack's <!date^unix^format>: every {token} replaced. Tokens: docs.slack.dev "Formatting message text", dates. */
  token(unix, pattern) {
    const date = new Date(unix * 1000);
    return pattern.replace(/\{(\w+)\}/g, (whole, name) => {
      const pretty = name.endsWith("_pretty");
      const form = TOKENS[pretty ? name.slice(0, -"_pretty".length) : name];
      if (name === "ago") return this.ago(date);
      if (name === "date_num") return this.day(date);
      if (!form) return whole;
      return (pretty && this.nearby(date)?.toLowerCase()) || this.format(date, form);
    });
  }

  ago(date) {
    const minutes = Math.round((date - Date.now()) / 60000);
    const words = new Intl.RelativeTimeFormat(this.locale, { numeric: "auto" });
    if (Math.abs(minutes) < 60) return words.format(minutes, "minute");
    if (Math.abs(minutes) < 1440) return words.format(Math.round(minutes / 60), "hour");
    return words.format(Math.round(minutes / 1440), "day");
  }
}

const TOKENS = {
  date: { year: "numeric", month: "long", day: "numeric" },
  date_long: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  date_long_full: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  date_short: { year: "numeric", month: "short", day: "numeric" },
  time: { hour: "numeric", minute: "2-digit" },
  time_secs: { hour: "numeric", minute: "2-digit", second: "2-digit" },
};

/** The Date of a Slack ts ("1741164235.000100"). */
export function tsDate(ts) {
  return new Date(Number(ts) * 1000);
}
