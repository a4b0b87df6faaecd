// Signing in at Keycloak: authorization code with PKCE. Tokens live as long as the tab.

const KEY = 'walletline.session';
let settings;
let session = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');

const endpoint = (name) => `${settings.issuer}/protocol/openid-connect/${name}`;
const here = () => `${location.origin}/desk/`;
const base64url = (bytes) => btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

function keep(answer) {
  session = { access: answer.access_token, refresh: answer.refresh_token, id: answer.id_token, until: Date.now() + (answer.expires_in - 30) * 1000 };
  sessionStorage.setItem(KEY, JSON.stringify(session));
}

async function exchange(form) {
  const response = await fetch(endpoint('token'), { method: 'POST', body: new URLSearchParams({ client_id: settings.clientId, ...form }) });
  if (!response.ok) {
    throw new Error(`sign-in ${response.status}`);
  }
  keep(await response.json());
}

/** Completes a sign-in under way. Returns whether somebody is signed in. */
export async function begin(config) {
  settings = config;
  const query = new URLSearchParams(location.search);
  if (query.has('code')) {
    const { state, verifier } = JSON.parse(sessionStorage.getItem(`${KEY}.pending`) ?? '{}');
    sessionStorage.removeItem(`${KEY}.pending`);
    history.replaceState(null, '', '/desk/');
    // Another state is an answer to a question that this tab did not ask.
    if (state === query.get('state')) {
      await exchange({ grant_type: 'authorization_code', code: query.get('code'), redirect_uri: here(), code_verifier: verifier });
    }
  }
  return session !== null;
}

export async function signIn(locale) {
  const verifier = random();
  const state = random();
  sessionStorage.setItem(`${KEY}.pending`, JSON.stringify({ state, verifier }));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  location.assign(`${endpoint('auth')}?${new URLSearchParams({
    client_id: settings.clientId, response_type: 'code', scope: 'openid', redirect_uri: here(), state,
    code_challenge: base64url(new Uint8Array(digest)), code_challenge_method: 'S256', ui_locales: locale, prompt: 'login',
  })}`);
}

export function signOut() {
  const idToken = session?.id;
  forget();
  location.assign(`${endpoint('logout')}?${new URLSearchParams({ client_id: settings.clientId, post_logout_redirect_uri: here(), ...(idToken ? { id_token_hint: idToken } : {}) })}`);
}

export function forget() {
  session = null;
  sessionStorage.removeItem(KEY);
}

/** A token that is valid for a while yet. */
export async function token() {
  if (session && Date.now() > session.until) {
    try {
      await exchange({ grant_type: 'refresh_token', refresh_token: session.refresh });
    } catch (error) {
      forget();
      throw error;
    }
  }
  return session?.access;
}

/** Who is signed in: the token's claims. */
export function claims() {
  const part = session.access.split('.')[1].replace(/-/g, '+').replace(/_/g, '/');
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(part), (character) => character.charCodeAt(0))));
}
