// The agent's desk: presence, offers, the ticket at hand and what can be done for its customer.
import { $, call, clock, currentLanguage, el, speak, toast, watch, wording } from '/page.js';
import { ask, create, follow } from '/desk/api.js';
import { fieldRow, readCase, stepRow, titleOf, wanted } from '/desk/case.js';
import { files } from '/desk/files.js';
import { handing } from '/desk/handing.js';
import { begin, claims, signIn, signOut } from '/desk/session.js';
import { texts } from '/desk/texts.js';
import { beginWork, drawWork, readWork } from '/desk/work.js';

const t = wording(texts);
const config = (await call('GET', '/config.json')).body;
let shownOffers = '';
let shownCase = '';
let me;
let desk;
let picture = { ticket: null, etag: null, entries: [], verifications: [] };
let mine = [];
let approvals = [];
let phoneCall;
let trouble = null;
const handOn = handing(config.routing, attempt, toast, putDown);
const showFiles = files(config.ticket, attempt, toast);

const signedIn = await begin(config).catch(() => false);
speak(texts, draw);
$('#welcome').hidden = signedIn;
$('#desk').hidden = !signedIn;
$('#sign-out').hidden = !signedIn;
$('#sign-in').addEventListener('click', () => signIn(currentLanguage() === 'zh' ? 'zh-CN' : 'en'));
$('#sign-out').addEventListener('click', signOut);

if (signedIn) {
  me = claims().sub;
  $('#me').textContent = claims().name ?? me;
  follow(`${config.routing}/agents/me/stream`, (view) => { desk = view; adopt(); draw(); }, (error) => { trouble = error; draw(); });
  watch(`/api/agents/${me}/call/stream`, (view) => { phoneCall = view.sid ? view : undefined; drawCall(); });
  setInterval(drawOffers, 250);
  beginWork({ ticketService: config.ticket, me, picture: () => picture, attempt, openTicket });
  refresh();
  // The ticket's own changes have no stream yet: a look every two seconds, and at once after each act of ours.
  setInterval(refresh, 2000);
}

for (const [presence, text] of [['available', 'beAvailable'], ['break', 'takeBreak'], ['offline', 'goOffline']]) {
  $('#presences').append(el('button', {
    type: 'button', class: presence === 'available' ? 'main small' : 'small', 'data-text': text, 'data-presence': presence,
    onclick: () => attempt(async () => { desk = (await ask('PUT', `${config.routing}/agents/me/presence`, { presence })).body; draw(); }),
  }, t(text)));
}
$('#note').addEventListener('submit', (event) => submit(event, '#note-text', (text) => create(ticketUrl('/entries'), { kind: 'note', text })));
$('#speech').addEventListener('submit', (event) => submit(event, '#words', (text) => call('POST', `/api/agents/${me}/say`, { text })));
$('#code').addEventListener('submit', (event) => submit(event, '#code-text', checkCode));
$('#resolve').addEventListener('click', () => attempt(resolve));
$('#send-code').addEventListener('click', () => attempt(() => create(ticketUrl('/verifications'), { method: 'sms-code' })));
$('#freeze').addEventListener('click', () => attempt(() => create(ticketUrl('/wallet-acts'), { act: 'freeze' }), 'freezeAsked'));
$('#unfreeze').addEventListener('click', () => attempt(() => create(ticketUrl('/wallet-acts'), { act: 'unfreeze', reason: $('#note-text').value.trim() || t('unfreezeWhy') }), 'unfreezeAsked'));

const ticketUrl = (path = '') => `${config.ticket}/tickets/${picture.ticket.id}${path}`;

/** Does it, shows what came of it, and says what went wrong. */
async function attempt(act, done) {
  try {
    await act();
    if (done) {
      toast(t(done));
    }
  } catch (error) {
    toast(explained(error), true);
  }
  await refresh();
}

function explained(error) {
  switch (error.slug) {
    case 'stale-revision': return t('stale');
    case 'not-verified': return t('needVerified');
    case 'not-ready-to-resolve': return t('notReady', { what: error.answer.hindrances.map((each) => titleOf(picture.case, each)).join(', ') });
    default: return error.message;
  }
}

function submit(event, field, act) {
  event.preventDefault();
  const text = $(field).value.trim();
  if (text) {
    $(field).value = '';
    attempt(() => act(text));
  }
}

async function resolve() {
  await ask('POST', ticketUrl('/status'), { to: 'resolved' }, { 'If-Match': picture.etag });
  toast(t('resolvedDone'));
}

async function checkCode(code) {
  const open = openVerification();
  try {
    await ask('POST', `${config.notification}/one-time-codes/${open.id}/attempts`, { code });
  } catch (error) {
    throw error.slug === 'wrong-code' ? new Error(t('wrongCode', { n: error.answer.attemptsLeft })) : error;
  }
}

/** A contact taken while no ticket is open, or another than before, opens its ticket. */
function adopt() {
  const inHand = desk.contacts.find((contact) => contact.state === 'in-hand');
  if (inHand && inHand.id !== adopt.last) {
    adopt.last = inHand.id;
    openTicket(inHand.ticketId);
  }
}

async function openTicket(id) {
  picture = { ticket: { id }, etag: null, entries: [], verifications: [] };
  await refresh();
}

async function refresh() {
  try {
    const [list, waiting] = await Promise.all([
      ask('GET', `${config.ticket}/tickets?status=open&assignee=${encodeURIComponent(me)}&limit=20`),
      ask('GET', `${config.ticket}/wallet-acts?status=awaiting-approval`),
    ]);
    mine = list.body.items;
    approvals = waiting.body;
    if (picture.ticket) {
      await refreshTicket();
    }
    draw();
  } catch (error) {
    trouble = error;
    draw();
  }
}

async function refreshTicket() {
  const id = picture.ticket.id;
  const [ticket, timeline, verifications] = await Promise.all([
    ask('GET', ticketUrl()), ask('GET', ticketUrl('/timeline?limit=200')), ask('GET', ticketUrl('/verifications')),
  ]);
  if (picture.ticket.id === id) {
    const [theCase] = await Promise.all([readCase(config.ticket, ticket.body), readWork(id)]);
    if (picture.ticket.id === id) {
      picture = { ticket: ticket.body, etag: ticket.etag, entries: timeline.body.items, verifications: verifications.body, case: theCase };
    }
  }
}

const openVerification = () => picture.verifications.find((each) => !each.completedAt && each.status !== 'failed' && each.status !== 'refused');
const isVerified = () => picture.verifications.some((each) => each.level > 0);

function draw() {
  if (!me) {
    return;
  }
  drawPresence();
  drawOffers();
  drawContacts();
  drawTicket();
  drawCall();
  drawActs();
  drawWork();
}

function drawPresence() {
  const presence = desk?.presence ?? 'offline';
  $('#presence').textContent = trouble ? t('lost') : t(presence);
  $('#presence').className = `pill ${trouble ? 'bad' : presence === 'available' ? 'good live' : presence === 'offline' ? '' : 'warn'}`;
  for (const button of document.querySelectorAll('#presences button')) {
    button.setAttribute('aria-pressed', String(button.dataset.presence === presence));
  }
  $('#skills').textContent = Object.entries(desk?.skills ?? {}).map(([skill, level]) => `${skill} ${level}`).join(' · ');
}

/** Cards are rebuilt only when the offers change: a button that is replaced between press and release loses the click. */
function drawOffers() {
  const offers = desk?.offers ?? [];
  const shown = JSON.stringify([currentLanguage(), offers.map((offer) => offer.id)]);
  if (shown !== shownOffers) {
    shownOffers = shown;
    $('#offers').replaceChildren(...(offers.length === 0 ? [el('p', { class: 'empty' }, t('noOffers'))] : offers.map(offerCard)));
  }
  offers.forEach((offer, i) => drawCountdown(offer, $('#offers').children[i]));
  document.title = offers.length > 0 ? `(${offers.length}) ${t('title')}` : t('title');
}

function drawCountdown(offer, card) {
  const whole = new Date(offer.expiresAt) - new Date(offer.madeAt);
  const left = Math.max(0, new Date(offer.expiresAt) - Date.now());
  card.querySelector('.pill').textContent = t('seconds', { n: Math.ceil(left / 1000) });
  card.querySelector('.bar i').style.width = `${(100 * left) / whole}%`;
}

function offerCard(offer) {
  const answer = (what, body) => attempt(() => ask('POST', `${config.routing}/offers/${offer.id}/${what}`, body));
  return el('div', { class: 'offer' },
    el('div', { class: 'row between' }, el('strong', {}, t(offer.category)), el('span', { class: 'pill warn' })),
    el('div', { class: 'soft' }, `${t(offer.channel)} · ${offer.language} · ${offer.queue}`),
    el('div', { class: 'bar', 'aria-hidden': 'true' }, el('i', {})),
    el('div', { class: 'row' },
      el('button', { type: 'button', class: 'main', onclick: () => answer('accept') }, t('accept')),
      el('button', { type: 'button', onclick: () => answer('decline', { reason: 'busy' }) }, t('decline'))));
}

function drawContacts() {
  const contacts = desk?.contacts ?? [];
  const inHand = contacts.filter((contact) => contact.state === 'in-hand');
  handOn(inHand.find((contact) => contact.ticketId === picture.ticket?.id) ?? inHand[0]);
  $('#contacts').replaceChildren(...(contacts.length === 0 ? [el('p', { class: 'empty' }, t('noContacts'))] : contacts.map(contactRow)));
  $('#mine').replaceChildren(...(mine.length === 0 ? [el('p', { class: 'empty' }, t('noTickets'))] : mine.map((ticket) =>
    el('li', { class: picture.ticket?.id === ticket.id ? 'chosen' : '' },
      el('div', { class: 'row between' }, el('strong', {}, ticket.number), el('span', { class: 'pill' }, t(ticket.category))),
      el('button', { type: 'button', class: 'small', onclick: () => openTicket(ticket.id) }, t('openTicket'))))));
}

function contactRow(contact) {
  const wrapping = contact.state === 'wrapping-up';
  const act = wrapping
    ? el('button', { type: 'button', class: 'small', onclick: () => attempt(() => ask('POST', `${config.routing}/agents/me/wrap-up/end`)) }, t('endWrapUp'))
    : el('button', { type: 'button', class: 'small stop', onclick: () => attempt(() => endContact(contact)) }, t('end'));
  return el('li', { class: picture.ticket?.id === contact.ticketId ? 'chosen' : '' },
    el('div', { class: 'row between' }, el('strong', {}, t(contact.category)), el('span', { class: `pill ${wrapping ? 'warn' : 'good'}` }, t(contact.state))),
    el('div', { class: 'row' }, el('button', { type: 'button', class: 'small', onclick: () => openTicket(contact.ticketId) }, t('openTicket')), act));
}

/** Our side is over; where the contact is a call, we also put the phone down. */
async function endContact(contact) {
  await ask('POST', `${config.routing}/contacts/${contact.id}/end`);
  await putDown(contact);
}

async function putDown(contact) {
  if (contact.channel === 'phone') {
    await call('POST', `/api/agents/${me}/hang-up`);
  }
}

function drawTicket() {
  const ticket = picture.ticket?.number ? picture.ticket : null;
  $('#no-ticket').hidden = ticket !== null;
  $('#ticket').hidden = ticket === null;
  $('#status').textContent = ticket ? t(ticket.status) : '';
  $('#verify-card').hidden = $('#wallet-card').hidden = !ticket?.customerRef;
  if (!ticket) {
    return;
  }
  const facts = [
    ['number', ticket.number], ['customer', ticket.customerRef ?? t('unknown')], ['category', t(ticket.category)], ['priority', t(ticket.priority)],
    ['language', `${ticket.language}${ticket.region ? ` · ${ticket.region}` : ''}`], ['channel', t(ticket.channel)], ['assignee', ticket.assignee ?? '–'],
    ['openedAt', clock(ticket.openedAt)], ...(ticket.followUpOf ? [['followUpOf', ticket.followUpOf]] : []),
  ];
  $('#facts').replaceChildren(...facts.flatMap(([name, value]) => [el('dt', {}, t(name)), el('dd', {}, value)]));
  const timeline = $('#timeline');
  const atEnd = timeline.scrollHeight - timeline.scrollTop - timeline.clientHeight < 40;
  timeline.replaceChildren(...picture.entries.map(entryRow));
  if (atEnd) {
    timeline.scrollTop = timeline.scrollHeight;
  }
  showFiles(ticket, picture.entries, claims().realm_access?.roles?.includes('supervisor') ?? false);
  drawCase();
  $('#resolve').disabled = !['open', 'pending-customer', 'on-hold'].includes(ticket.status);
}

/** Not drawn again while it shows the same: a list that is being chosen from must not close under the agent's hand. */
function drawCase() {
  const shown = JSON.stringify([picture.case, currentLanguage()]);
  if (!picture.case || shown === shownCase) {
    return;
  }
  shownCase = shown;
  $('#playbook').replaceChildren(
    ...picture.case.steps.map((step) => stepRow(step, (which, done) => attempt(() => checkStep(which, done)))),
    ...wanted(picture.case).map((field) => fieldRow(field, picture.case.values[field.name], (name, value) =>
      attempt(() => ask('PATCH', ticketUrl('/fields'), { values: { [name]: value } }, { 'If-Match': picture.case.etag })))));
}

async function checkStep(step, done) {
  shownCase = '';
  const reason = done && step.proof ? prompt(t('whyWithoutProof')) : null;
  if (done && step.proof && !reason) {
    return;
  }
  await ask(done ? 'PUT' : 'DELETE', ticketUrl(`/playbook/${step.id}`), done ? (reason ? { reason } : {}) : undefined);
}

function entryRow(entry) {
  const when = el('time', { datetime: entry.at }, clock(entry.at));
  if (entry.text) {
    return el('li', { class: entry.kind }, when, el('div', {}, el('span', { class: 'soft' }, entry.author), el('div', { class: 'words', lang: entry.language }, entry.text)));
  }
  const values = Object.fromEntries(Object.entries(entry.details ?? {}).map(([name, value]) => [name, name === 'agentId' ? value : t(value)]));
  const words = entry.kind === 'notice' ? t(`template.${entry.code}`) : t(`act.${entry.code}`, values);
  return el('li', { class: entry.kind }, when, el('div', {}, words.replace(/^(act|template)\./, ''),
    entry.delivery ? el('span', { class: `pill ${entry.delivery.state === 'failed' ? 'bad' : 'good'}`, style: 'margin-left:.5rem' }, t(entry.delivery.state)) : null));
}

function drawCall() {
  $('#call-card').hidden = !phoneCall;
  if (!phoneCall || !me) {
    return;
  }
  $('#call-state').textContent = t(phoneCall.state);
  $('#call-state').className = `pill ${phoneCall.state === 'connected' ? 'good live' : ''}`;
  $('#speech').hidden = phoneCall.state !== 'connected';
  $('#talk').replaceChildren(...phoneCall.transcript.filter((entry) => entry.who !== 'event').map((entry) =>
    el('li', { class: entry.who === 'agent' ? 'caller' : entry.who === 'caller' ? 'line' : 'event' },
      entry.who === 'line' ? null : el('span', { class: 'who' }, `${t(entry.who)} · ${clock(entry.at)}`), entry.text)));
  $('#talk').scrollTop = $('#talk').scrollHeight;
}

function drawActs() {
  const open = openVerification();
  $('#verified').textContent = isVerified() ? t('isVerified') : open ? t('codeSent') : t('notVerified');
  $('#code').hidden = !open || isVerified();
  $('#send-code').hidden = isVerified();
  $('#unfreeze').disabled = !isVerified();
  $('#unfreeze').title = isVerified() ? '' : t('needVerified');
  $('#approvals').replaceChildren(...(approvals.length === 0 ? [el('p', { class: 'empty' }, t('noApprovals'))] : approvals.map((act) =>
    el('li', {},
      el('strong', {}, t(`act.${act.act}-requested`)),
      el('span', { class: 'soft' }, act.requestedBy === me ? t('own') : t('askedBy', { who: act.requestedBy })),
      el('div', { class: 'row' }, el('button', { type: 'button', class: 'small', onclick: () => openTicket(act.ticketId) }, t('openTicket')),
        el('button', {
          type: 'button', class: 'small main', disabled: act.requestedBy === me,
          onclick: () => attempt(() => ask('POST', `${config.ticket}/wallet-acts/${act.id}/approval`), 'approvedDone'),
        }, t('approve')))))));
}
