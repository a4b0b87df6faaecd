// What both pages need: building elements, the two languages, calls and event streams.

const stored = localStorage.getItem('language');
let language = stored ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');
const relabel = [];

/** The language in use, 'zh' or 'en'. */
export const currentLanguage = () => language;

/** Words of a key in the language in use; {name} is replaced. */
export function wording(texts) {
  return (key, values = {}) => {
    const text = texts[language][key] ?? texts.en[key] ?? key;
    return text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  };
}

/** Fills every element with data-text, and calls back whoever draws more, now and at each switch. */
export function speak(texts, redraw) {
  const t = wording(texts);
  const apply = () => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = t('title');
    for (const element of document.querySelectorAll('[data-text]')) {
      element.textContent = t(element.dataset.text);
    }
    for (const element of document.querySelectorAll('[data-placeholder]')) {
      element.placeholder = t(element.dataset.placeholder);
    }
    const other = document.querySelector('#language');
    other.textContent = language === 'zh' ? 'English' : '中文';
    other.lang = language === 'zh' ? 'en' : 'zh-CN';
    redraw();
  };
  relabel.push(apply);
  document.querySelector('#language').addEventListener('click', () => {
    language = language === 'zh' ? 'en' : 'zh';
    localStorage.setItem('language', language);
    relabel.forEach((again) => again());
  });
  apply();
}

/** An element with properties and children; text is never read as HTML. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name === 'class') {
      element.className = value;
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== undefined && value !== null && value !== false) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

export const $ = (selector) => document.querySelector(selector);

export const clock = (instant) =>
  new Date(instant).toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en-GB', { hour12: false });

let hiding;
export function toast(text, bad = false) {
  const element = $('#toast');
  element.className = bad ? 'toast bad' : 'toast';
  element.textContent = text;
  clearTimeout(hiding);
  hiding = setTimeout(() => { element.textContent = ''; }, 7000);
}

/** The body of an answer, or an Error that carries the problem. */
export async function call(method, url, body, headers = {}) {
  const json = body === undefined ? {} : { 'Content-Type': 'application/json' };
  return told(await fetch(url, {
    method, headers: { ...json, ...headers }, body: body === undefined ? undefined : JSON.stringify(body),
  }));
}

/** The same of an answer that is there. */
export async function told(response) {
  const text = await response.text();
  const answer = text && /json/.test(response.headers.get('Content-Type') ?? '') ? JSON.parse(text) : undefined;
  if (!response.ok) {
    const problem = new Error(answer?.detail ?? answer?.title ?? `${response.status}`);
    problem.status = response.status;
    problem.slug = answer?.type?.split('/').pop();
    problem.answer = answer;
    throw problem;
  }
  return { body: answer, etag: response.headers.get('ETag') };
}

/** Watches a picture of the simulators; EventSource reconnects by itself. Returns how to stop. */
export function watch(url, show) {
  const source = new EventSource(url);
  source.addEventListener('picture', (event) => show(JSON.parse(event.data)));
  return () => source.close();
}

/** Text with its web addresses as links. */
export function linked(text) {
  return text.split(/(https?:\/\/[^\s,。;!?)]+)/).map((part) =>
    part.startsWith('http') ? el('a', { href: part, target: '_blank', rel: 'noopener' }, part) : part);
}
