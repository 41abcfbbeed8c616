// The emoji shortcodes that apps and people commonly use; an unknown one stays as it was typed.

const TABLE = `
white_check_mark ✅|heavy_check_mark ✔️|ballot_box_with_check ☑️|x ❌|warning ⚠️|rotating_light 🚨|no_entry ⛔|no_entry_sign 🚫
bell 🔔|no_bell 🔕|alarm_clock ⏰|hourglass ⌛|hourglass_flowing_sand ⏳|stopwatch ⏱️|clock1 🕐|clock3 🕒|clock9 🕘|calendar 📆|date 📅
spiral_calendar_pad 🗓️|repeat 🔁|arrows_counterclockwise 🔄|leftwards_arrow_with_hook ↩️|arrow_right ➡️|arrow_left ⬅️|arrow_up ⬆️
arrow_down ⬇️|arrow_right_hook ↪️|fast_forward ⏩|black_right_pointing_double_triangle_with_vertical_bar ⏭️|next_track_button ⏭️
memo 📝|pencil 📝|pencil2 ✏️|clipboard 📋|pushpin 📌|round_pushpin 📍|paperclip 📎|link 🔗|bookmark 🔖|label 🏷️|file_folder 📁
open_file_folder 📂|card_index 📇|bar_chart 📊|chart_with_upwards_trend 📈|inbox_tray 📥|outbox_tray 📤|package 📦|email 📧|envelope ✉️
e-mail 📧|mailbox 📫|phone 📞|telephone_receiver 📞|speech_balloon 💬|mag 🔍|bulb 💡|gear ⚙️|wrench 🔧|hammer 🔨|lock 🔒|unlock 🔓|key 🔑
wastebasket 🗑️|red_circle 🔴|large_orange_circle 🟠|large_yellow_circle 🟡|large_green_circle 🟢|large_blue_circle 🔵|white_circle ⚪
black_circle ⚫|exclamation ❗|grey_exclamation ❕|bangbang ‼️|question ❓|grey_question ❔|information_source ℹ️|small_red_triangle 🔺
small_red_triangle_down 🔻|high_brightness 🔆|fire 🔥|zap ⚡|star ⭐|star2 🌟|sparkles ✨|tada 🎉|confetti_ball 🎊|trophy 🏆|rocket 🚀
dart 🎯|eyes 👀|eye 👁️|wave 👋|ok_hand 👌|point_right 👉|point_left 👈|point_up ☝️|point_down 👇|+1 👍|thumbsup 👍|-1 👎|thumbsdown 👎
raised_hands 🙌|clap 👏|pray 🙏|muscle 💪|handshake 🤝|writing_hand ✍️|smile 😄|grinning 😀|slightly_smiling_face 🙂|blush 😊|wink 😉
joy 😂|thinking_face 🤔|neutral_face 😐|disappointed 😞|cry 😢|sob 😭|sleeping 😴|zzz 💤|sweat_smile 😅|heart ❤️|blue_heart 💙
green_heart 💚|broken_heart 💔|robot_face 🤖|ghost 👻|bust_in_silhouette 👤|busts_in_silhouette 👥|office 🏢|house 🏠|briefcase 💼
moneybag 💰|dollar 💵|credit_card 💳|seedling 🌱|potted_plant 🪴|herb 🌿|droplet 💧|sunny ☀️|cloud ☁️|umbrella ☔|snowflake ❄️
coffee ☕|pizza 🍕|cake 🍰|birthday 🎂|beers 🍻|globe_with_meridians 🌐|earth_americas 🌎|airplane ✈️|car 🚗|checkered_flag 🏁
triangular_flag_on_post 🚩|construction 🚧|octagonal_sign 🛑|mute 🔇|heavy_plus_sign ➕|heavy_minus_sign ➖|infinity ♾️|100 💯
`;

export const EMOJI = new Map(
  TABLE.trim().split(/[\n|]/).map((pair) => pair.trim().split(" ")),
);

/** Whether this machine has a font with emoji: where it has none, each is drawn as the same box as a character that is none. */
export function canDrawEmoji() {
  const drawn = (text) => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 24;
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.font = "16px sans-serif";
    pen.fillText(text, 2, 18);
    return pen.getImageData(0, 0, 24, 24).data.join();
  };
  return drawn("📌") !== drawn("\u{10fffd}"); // of the private use area
}

/** What a reaction picker offers. */
export const COMMON_REACTIONS = ["white_check_mark", "memo", "eyes", "+1", "tada", "pushpin", "heart", "pray"];
