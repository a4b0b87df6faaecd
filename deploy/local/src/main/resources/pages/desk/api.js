// The services, called as who is signed in.
import { call } from '/page.js';
import { token } from '/desk/session.js';

export async function ask(method, url, body, headers = {}) {
  return call(method, url, body, { Authorization: `Bearer ${await token()}`, ...headers });
}

/** A creating call: the key lets a repetition after a lost answer change nothing. */
export function create(url, body, headers = {}) {
  return ask('POST', url, body, { 'Idempotency-Key': crypto.randomUUID(), ...headers });
}

/** Reads a protected event stream for ever, beginning again when it breaks: EventSource cannot send a token. */
export async function follow(url, show, trouble) {
  for (;;) {
    try {
      const response = await fetch(url, { headers: { Authorization: `Bearer ${await token()}`, Accept: 'text/event-stream' } });
      if (!response.ok) {
        throw Object.assign(new Error(`${response.status}`), { status: response.status });
      }
      trouble(null);
      await read(response.body, show);
    } catch (error) {
      trouble(error);
      if (error.status === 401 || error.status === 403) {
        return;
      }
    }
    await new Promise((again) => { setTimeout(again, 1500); });
  }
}

async function read(body, show) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) {
      return;
    }
    const events = (rest + value).split(/\r?\n\r?\n/);
    rest = events.pop();
    for (const event of events) {
      const data = event.split(/\r?\n/).filter((line) => line.startsWith('data:')).map((line) => line.slice(5).trim()).join('\n');
      if (data) {
        show(JSON.parse(data));
      }
    }
  }
}
