// The page's own HTTP door. Every action is a POST of JSON to /api/<action> and answers with the sandbox's outcome.

export async function state(user) {
  return answer(await fetch(user ? `/api/state?user=${encodeURIComponent(user)}` : "/api/state"));
}

/** One request to Zoho with its bodies. */
export async function request(number) {
  return answer(await fetch(`/api/requests/${number}`));
}

/** Does what a person would do: say, slash, click, shortcut, submit ... Throws an Error with a sentence for people. */
export async function act(action, body) {
  return answer(await fetch(`/api/${action}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  }));
}

async function answer(response) {
  let body = null;
  try {
    body = await response.json();
  } catch {
    throw failure(response, "The demo server answered without a reason.");
  }
  if (!response.ok) throw failure(response, body.error);
  return body;
}

function failure(response, sentence) {
  return Object.assign(new Error(sentence), { status: response.status });
}

/** Calls `changed` after every change in either sandbox, and `connected(bool)` as the connection comes and goes. */
export function watch(changed, connected) {
  const source = new EventSource("/api/changes");
  source.addEventListener("change", changed);
  source.addEventListener("open", () => {
    connected(true);
    changed();
  });
  source.addEventListener("error", () => connected(false));
  return source;
}
