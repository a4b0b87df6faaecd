// Handing a contact on: into a line (cold), after asking a colleague (warm), or to a higher tier (escalation).
import { $, currentLanguage, el, wording } from '/page.js';
import { ask } from '/desk/api.js';

const t = wording({
  en: {
    handing: 'Hand on', to: 'To queue', transfer: 'Transfer', consult: 'Ask first', escalate: 'Escalate', complete: 'Hand over', join: 'All three stay', cancel: 'Stop asking',
    transferred: 'Back in the line of {queue}.', escalated: 'A senior colleague is looked for.', asked: 'A colleague is looked for; the contact stays with you.', completed: 'Handed over.', joined: 'You both stay with it.',
    waiting: 'looking for a colleague', offered: 'a colleague is asked', 'in-hand': 'a colleague is there', over: 'the colleague has left', beingAsked: 'A colleague asks you about this contact.',
  },
  zh: {
    handing: '转交', to: '转至队列', transfer: '直接转接', consult: '先咨询同事', escalate: '升级处理', complete: '转交同事', join: '三方同在', cancel: '停止咨询',
    transferred: '已转回 {queue} 队列。', escalated: '正在寻找资深同事。', asked: '正在寻找同事,联络仍由您处理。', completed: '已转交。', joined: '两位同事都留在联络中。',
    waiting: '正在寻找同事', offered: '正在询问同事', 'in-hand': '同事已就位', over: '同事已离开', beingAsked: '同事就此联络向您咨询。',
  },
});

/** Who has this level of the skill "tier" is senior. */
const SENIOR = 2;
const KEY = 'walletline.consultations';

/**
 * Returns what draws the card for the contact at hand, or hides it. Acts go through {@code attempt}, which says what went wrong.
 * Who has handed a call on puts the phone down: the line connects the caller with the next.
 */
export function handing(routing, attempt, toast, putDown) {
  const consultations = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
  const purposes = new Map();
  let queues;
  let contact;
  let shown = '';

  const keep = (id, consultation) => {
    consultations[id] = consultation;
    sessionStorage.setItem(KEY, JSON.stringify(consultations));
  };
  const act = (method, path, body, after) => attempt(async () => {
    const own = contact; // the desk's stream may have taken it away before the answer comes
    const answer = await ask(method, `${routing}/contacts/${own.id}/${path}`, body);
    await after(own, answer.body);
    draw();
  });
  const done = (text, values) => async (own) => {
    keep(own.id, undefined);
    toast(t(text, values));
    await putDown(own);
  };
  const chosen = () => $('#handing-queue').value;

  setInterval(look, 1000);

  /** How far the colleague is; a consultation has no stream on this page. */
  async function look() {
    const open = contact && consultations[contact.id];
    if (!open) {
      return;
    }
    const { body } = await ask('GET', `${routing}/contacts/${open.id}`).catch(() => ({ body: { state: open.state } }));
    const state = ['waiting', 'offered', 'in-hand'].includes(body.state) ? body.state : 'over';
    keep(contact.id, state === 'over' ? undefined : { ...open, state });
    if (state === 'over' && open.state !== 'over') {
      toast(t('over'));
    }
    draw();
  }

  async function learn() {
    const [all, own] = await Promise.all([queues ?? ask('GET', `${routing}/queues`).then((answer) => answer.body), ask('GET', `${routing}/contacts/${contact.id}`)]);
    queues = all;
    purposes.set(own.body.id, own.body.purpose);
    draw();
  }

  /** Not drawn again while it shows the same: see the playbook. */
  function draw() {
    const known = contact && queues && purposes.has(contact.id);
    $('#handing-card').hidden = !known;
    const state = known ? consultations[contact.id]?.state : undefined;
    const now = JSON.stringify([currentLanguage(), known && contact.id, state]);
    if (!known || now === shown) {
      return;
    }
    shown = now;
    $('#h-handing').textContent = t('handing');
    $('#consultation').textContent = state ? t(state) : '';
    $('#consultation').className = `pill ${state === 'in-hand' ? 'good live' : 'warn'}`;
    $('#handing').replaceChildren(...(purposes.get(contact.id) === 'consultation' ? [el('p', { class: 'soft' }, t('beingAsked'))] : state ? consulting(state) : ways()));
  }

  function ways() {
    const button = (id, kind, onclick) => el('button', { type: 'button', id, class: `small ${kind}`, onclick }, t(id));
    return [
      el('label', { class: 'soft' }, t('to'), el('select', { id: 'handing-queue' },
        ...queues.map((queue) => el('option', { value: queue.name, selected: queue.name === contact.queue }, queue.name)))),
      el('div', { class: 'row' },
        button('consult', 'main', () => act('POST', 'consultation', { queue: chosen() }, (own, consultation) => {
          keep(own.id, { id: consultation.contactId, state: 'waiting' });
          toast(t('asked'));
        })),
        button('transfer', '', () => act('POST', 'transfer', { queue: chosen() }, done('transferred', { queue: chosen() }))),
        button('escalate', '', () => act('POST', 'transfer', { queue: chosen(), tier: SENIOR }, done('escalated')))),
    ];
  }

  function consulting(state) {
    const button = (id, kind, disabled, onclick) => el('button', { type: 'button', id, class: `small ${kind}`, disabled, onclick }, t(id));
    return [el('div', { class: 'row' },
      button('complete', 'main', state !== 'in-hand', () => act('POST', 'consultation/complete', undefined, done('completed'))),
      button('join', '', state !== 'in-hand', () => act('POST', 'conference', undefined, () => toast(t('joined')))),
      button('cancel', '', false, () => act('DELETE', 'consultation', undefined, (own) => keep(own.id, undefined))))];
  }

  return (next) => {
    contact = next;
    if (contact && !(queues && purposes.has(contact.id))) {
      learn().catch(() => {}); // tried again with the next picture of the desk
    }
    draw();
  };
}
