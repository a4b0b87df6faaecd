// The case at hand: the playbook's steps and the fields that its category wants filled before it is resolved.
import { currentLanguage, el } from '/page.js';
import { ask } from '/desk/api.js';

/** What a category asks for does not change while the page is open. */
const categories = new Map();

export async function readCase(tickets, ticket) {
  const url = `${tickets}/tickets/${ticket.id}`;
  if (!categories.has(ticket.category)) {
    categories.set(ticket.category, (await ask('GET', `${tickets}/categories/${ticket.category}`)).body);
  }
  const [steps, fields] = await Promise.all([ask('GET', `${url}/playbook`), ask('GET', `${url}/fields`)]);
  return { steps: steps.body, values: fields.body.values, etag: fields.etag, category: categories.get(ticket.category) };
}

const inOurs = (wording) => wording[currentLanguage()] ?? wording.en;

/** The title of a step or field that stands in the way, for the message to the agent. */
export function titleOf(theCase, hindrance) {
  const all = [...theCase.category.playbook.map((step) => ({ ...step, name: step.id })), ...theCase.category.fields];
  const found = all.find((each) => each.name === hindrance.name);
  return found ? inOurs(found.title) : hindrance.name;
}

export function stepRow(step, check, busy) {
  return el('li', {}, el('label', { class: 'row', title: inOurs(step.text) },
    el('input', { type: 'checkbox', checked: step.done, disabled: busy || (step.done && step.checkedBy === 'system'), onchange: (event) => check(step, event.target.checked) }),
    el('span', { class: 'grow' }, inOurs(step.title)), step.mandatory ? el('span', { class: `pill ${step.done ? 'good' : 'warn'}` }, '!') : null));
}

/** Fields that must be filled; the demo's data has only choices among them. */
export function fieldRow(field, value, set) {
  return el('li', {}, el('label', { class: 'row between' }, inOurs(field.title),
    el('select', { onchange: (event) => set(field.name, event.target.value || null) },
      el('option', { value: '' }, '–'),
      ...field.choices.map((choice) => el('option', { value: choice.value, selected: choice.value === value }, inOurs(choice.title))))));
}

export const wanted = (theCase) => theCase.category.fields.filter((field) => field.requiredToResolve && field.choices);
