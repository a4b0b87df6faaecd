// The case work at the desk: finding tickets, canned replies, macros with a preview, merging, notices. The desk hands in
// what it shows and how to do something; what is drawn here is redrawn only when it changes.
import { $, clock, currentLanguage, el, toast, wording } from '/page.js';
import { ask, create, follow } from '/desk/api.js';
import { texts } from '/desk/texts.js';

const t = wording(texts);
/** Such as WL-100001. */
const NUMBER = /^[A-Z]+-\d+$/i;
const inOurs = (words) => words[currentLanguage()] ?? words.en;
let desk;
let replies = [];
let macros = [];
let latest = { unseen: 0, items: [] };
let found = null;
let near = { id: null, proposals: [], merged: false, watching: false, numbers: new Map() };
let shown = {};

/** @param the desk: ticketService, me, picture(), attempt(), openTicket() */
export async function beginWork(theDesk) {
  desk = theDesk;
  $('#find').addEventListener('submit', (event) => { event.preventDefault(); desk.attempt(find); });
  $('#seen').addEventListener('click', () => desk.attempt(() => ask('PUT', `${desk.ticketService}/notices/seen`, { upTo: latest.items[0].id })));
  $('#canned').addEventListener('change', preview);
  $('#canned-send').addEventListener('click', () => desk.attempt(send));
  $('#macro-name').addEventListener('change', () => desk.attempt(previewMacro));
  $('#macro-run').addEventListener('click', () => desk.attempt(runMacro));
  $('#merge').addEventListener('submit', (event) => { event.preventDefault(); desk.attempt(mergeByNumber); });
  $('#unmerge').addEventListener('click', () => desk.attempt(() => change('DELETE', '/merge'), 'unmerged'));
  $('#watch').addEventListener('click', () => desk.attempt(() => ask('PUT', url(`/watchers/${desk.me}`), {})));
  $('#give-back').addEventListener('click', () => desk.attempt(() => change('PATCH', '', { assignee: null }), 'givenBack'));
  follow(`${desk.ticketService}/notices/stream`, (view) => { latest = view; drawNotices(); }, () => {});
  [replies, macros] = (await Promise.all([ask('GET', `${desk.ticketService}/replies?limit=200`), ask('GET', `${desk.ticketService}/macros?limit=200`)])).map((answer) => answer.body.items);
  drawWork();
}

const url = (path) => `${desk.ticketService}/tickets/${desk.picture().ticket.id}${path}`;
const change = (method, path, body) => ask(method, url(path), body, { 'If-Match': desk.picture().etag });

/** What else is known of the ticket at hand; the desk asks for it whenever it reads the ticket. */
export async function readWork(id) {
  const at = `${desk.ticketService}/tickets/${id}`;
  const [proposals, merges, watchers] = (await Promise.all([ask('GET', `${at}/duplicates`), ask('GET', `${at}/merges`), ask('GET', `${at}/watchers`)])).map((answer) => answer.body);
  const open = proposals.filter((proposal) => proposal.state === 'proposed');
  for (const proposal of open) {
    const other = otherOf(proposal, id);
    if (!near.numbers.has(other)) {
      near.numbers.set(other, (await ask('GET', `${desk.ticketService}/tickets/${other}`)).body.number);
    }
  }
  near = { ...near, id, proposals: open, merged: merges.some((merge) => merge.ticketId === id && !merge.undoneAt), watching: watchers.includes(desk.me) };
}

const otherOf = (proposal, id) => (proposal.other === id ? proposal.ticketId : proposal.other);

/** Whether a part shows something else than before. */
function isNew(part, ...state) {
  const now = JSON.stringify([currentLanguage(), ...state]);
  const changed = shown[part] !== now;
  shown[part] = now;
  return changed;
}

export function drawWork() {
  if (!desk) {
    return;
  }
  drawNotices();
  drawFound();
  drawChoices();
  drawMerging();
}

async function find() {
  const words = $('#find-words').value.trim();
  if (!words) {
    toast(t('tooVague'), true);
    return;
  }
  const wanted = NUMBER.test(words) ? { number: words.toUpperCase() } : { text: words };
  found = (await ask('POST', `${desk.ticketService}/search?limit=10`, wanted)).body.items;
}

function drawFound() {
  if (isNew('found', found)) {
    $('#found').replaceChildren(...(found === null ? [] : found.length === 0 ? [el('p', { class: 'empty' }, t('nothingFound'))] : found.map((ticket) =>
      el('li', {}, el('div', { class: 'row between' }, el('strong', {}, ticket.number), el('span', { class: 'pill' }, t(ticket.status))),
        el('span', { class: 'soft' }, `${t(ticket.category)} · ${ticket.customerRef ?? t('unknown')}`),
        el('button', { type: 'button', class: 'small', onclick: () => desk.openTicket(ticket.id) }, t('openTicket'))))));
  }
}

function drawNotices() {
  if (!isNew('notices', latest)) {
    return;
  }
  $('#unseen').textContent = latest.unseen > 0 ? t('newNotices', { n: latest.unseen }) : '';
  $('#seen').hidden = latest.unseen === 0;
  $('#notices').replaceChildren(...(latest.items.length === 0 ? [el('p', { class: 'empty' }, t('noNotices'))] : latest.items.slice(0, 6).map((notice) =>
    el('li', { class: notice.seen ? '' : 'chosen' },
      el('div', { class: 'row between' }, el('span', {}, noticeText(notice)), el('time', { class: 'soft', datetime: notice.at }, clock(notice.at))),
      el('button', { type: 'button', class: 'small', onclick: () => desk.openTicket(notice.ticketId) }, t('openTicket'))))));
}

/** What nobody did by hand may have words of its own. */
function noticeText({ code, actor }) {
  const own = `notice.${code}.${actor}`;
  return own in texts.en ? t(own) : t(`notice.${code}`, { actor });
}

function drawChoices() {
  if (isNew('choices', replies, macros)) {
    options('#canned', 'chooseReply', replies);
    options('#macro-name', 'chooseMacro', macros);
    $('#no-replies').hidden = replies.length > 0;
    $('#no-macros').hidden = macros.length > 0;
  }
  // What was shown for another ticket is not done to this one.
  if (isNew('at', desk.picture().ticket?.id)) {
    $('#canned').value = $('#macro-name').value = '';
    preview();
    $('#macro-preview').replaceChildren();
    $('#macro-run').disabled = true;
  }
}

function options(select, first, all) {
  $(select).replaceChildren(el('option', { value: '' }, t(first)), ...all.map((one) => el('option', { value: one.name }, inOurs(one.title))));
}

/** What the ticket does not know is asked for, and the text is shown as the customer will read it. */
async function preview() {
  const reply = replies.find((one) => one.name === $('#canned').value);
  const asked = reply ? reply.variables.filter((name) => !known().has(name)) : [];
  $('#canned-values').replaceChildren(...asked.map((name) =>
    el('input', { name, 'aria-label': name, placeholder: name, maxlength: 500, autocomplete: 'off', oninput: () => fill(reply) })));
  await fill(reply);
}

async function fill(reply) {
  const values = given();
  const missing = reply ? [...$('#canned-values').children].map((input) => input.name).filter((name) => !values[name]) : [];
  const asked = JSON.stringify([reply?.name, values]);
  fill.last = asked;
  let filled = { text: missing.length > 0 ? t('fillIn', { what: missing.join(', ') }) : '' };
  if (reply && missing.length === 0) {
    filled = await ask('POST', url('/replies/preview'), { reply: reply.name, values }).then((answer) => answer.body, (error) => ({ text: error.message }));
  }
  // Somebody may have typed on meanwhile.
  if (fill.last === asked) {
    $('#canned-text').textContent = filled.text;
    $('#canned-text').lang = filled.language ?? '';
    $('#canned-send').disabled = !filled.language;
  }
}

/** The variables that the ticket gives: its number, and its fields in camel case. */
function known() {
  const { ticket, case: theCase } = desk.picture();
  const fields = Object.entries(theCase?.values ?? {}).filter(([, value]) => value !== null && typeof value !== 'object').map(([name]) => name.replace(/-(\w)/g, (all, letter) => letter.toUpperCase()));
  return new Set([...(ticket?.number ? ['number'] : []), ...fields]);
}

const given = () => Object.fromEntries([...$('#canned-values').children].filter((input) => input.value.trim()).map((input) => [input.name, input.value.trim()]));

async function send() {
  await create(url('/replies'), { reply: $('#canned').value, values: given() });
  toast(t('replySent'));
  $('#canned').value = '';
  await preview();
}

async function previewMacro() {
  const name = $('#macro-name').value;
  $('#macro-run').disabled = true;
  $('#macro-preview').replaceChildren();
  if (!name) {
    return;
  }
  const would = (await ask('POST', url(`/macros/${name}/preview`), {})).body;
  $('#macro-run').disabled = Boolean(would.refused);
  $('#macro-preview').replaceChildren(el('li', { class: 'soft' }, would.refused ? t('wouldRefuse', { why: would.refused.detail ?? would.refused.problem }) : t('wouldDo')),
    ...(would.refused ? [] : would.effects.map((effect) => el('li', {}, t(`does.${effect.act}`, worded(effect.details))))));
}

const worded = (details) => Object.fromEntries(Object.entries(details).map(([name, value]) => [name, ['from', 'to'].includes(name) ? t(value) : value]));

async function runMacro() {
  await create(url(`/macros/${$('#macro-name').value}`), {}, { 'If-Match': desk.picture().etag });
  toast(t('ran'));
  $('#macro-name').value = '';
  await previewMacro();
}

function drawMerging() {
  const ticket = desk.picture().ticket;
  const here = ticket?.id === near.id;
  $('#merge-card').hidden = !ticket?.number;
  $('#give-back').hidden = !ticket?.assignee || !['new', 'open', 'pending-customer', 'on-hold'].includes(ticket.status);
  $('#watch').hidden = here && near.watching;
  $('#watching').hidden = !here || !near.watching;
  $('#unmerge-row').hidden = !here || !near.merged;
  $('#merge').hidden = !here || near.merged;
  if (here && isNew('same', near.id, near.proposals)) {
    $('#same').replaceChildren(...(near.proposals.length === 0 ? [el('p', { class: 'soft' }, t('noSame'))] : near.proposals.map(proposalRow)));
  }
}

function proposalRow(proposal) {
  const other = otherOf(proposal, near.id);
  const decide = (how) => ask('POST', url(`/duplicates/${proposal.id}/${how}`));
  return el('li', {},
    el('div', { class: 'row between' }, el('strong', {}, near.numbers.get(other)), el('span', { class: 'soft' }, inOurs(proposal.why))),
    el('div', { class: 'row' },
      el('button', { type: 'button', class: 'small', onclick: () => desk.openTicket(other) }, t('openTicket')),
      el('button', { type: 'button', class: 'small main', onclick: () => desk.attempt(() => decide('acceptance'), 'merged') }, t('isSame')),
      el('button', { type: 'button', class: 'small', onclick: () => desk.attempt(() => decide('rejection')) }, t('isOther'))));
}

async function mergeByNumber() {
  const number = $('#merge-number').value.trim().toUpperCase();
  const target = number ? (await ask('POST', `${desk.ticketService}/search?limit=1`, { number })).body.items[0] : undefined;
  if (!target) {
    toast(t('noSuchTicket'), true);
    return;
  }
  await change('PUT', '/merge', { into: target.id });
  $('#merge-number').value = '';
  toast(t('merged'));
}
