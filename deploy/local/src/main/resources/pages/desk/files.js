// The files of the ticket at hand: to add, to fetch and, for supervisors, to take away for good.
import { $, currentLanguage, el, told, wording } from '/page.js';
import { ask } from '/desk/api.js';
import { token } from '/desk/session.js';

const t = wording({
  en: {
    files: 'Files', none: 'No files.', add: 'Attach a file …', sending: 'Sending {name} …', internal: 'For colleagues only', added: 'Attached.', fetch: 'Save',
    remove: 'Remove', reason: 'Why is it removed?', forGood: 'Remove for good', removed: 'Removed.', internalFile: 'internal',
    'gone.by-hand': 'A file that {who} removed', 'gone.erasure': 'A file, erased with its customer', 'gone.retention': 'A file whose time was over',
    'file-with-secrets': 'Not attached: the text holds a secret ({what}). Take it out and attach it again.', 'file-too-large': 'Not attached: the file is larger than {mb} MB.', 'file-type-not-taken': 'Not attached: files of this type are not taken.',
    'file-not-of-its-type': 'Not attached: the file is not what its name says.', 'bad-file-name': 'Not attached: give the file a plain name with the right ending.', 'empty-file': 'Not attached: the file is empty.', 'ticket-full': 'Not attached: the ticket has as many files as it may have.',
    'too-many-uploads': 'Many files are on their way now. Try again soon.', 'attachment-removed': 'The file is gone.', 'legal-hold': 'A legal hold keeps this file.', brokenOff: 'The file did not arrive. Is it too large, or the connection away?',
    'card-number': 'card number', 'card-code': 'card code', 'one-time-code': 'one-time code', passcode: 'password', 'private-key': 'private key', 'seed-phrase': 'seed phrase',
  },
  zh: {
    files: '文件', none: '没有文件。', add: '添加文件 …', sending: '正在上传 {name} …', internal: '仅同事可见', added: '已添加。', fetch: '保存',
    remove: '移除', reason: '为什么移除?', forGood: '永久移除', removed: '已移除。', internalFile: '内部',
    'gone.by-hand': '文件已被 {who} 移除', 'gone.erasure': '文件已随用户数据删除', 'gone.retention': '文件已过保存期限',
    'file-with-secrets': '未添加:文本中含有机密信息({what})。请删去后重新添加。', 'file-too-large': '未添加:文件超过 {mb} MB。', 'file-type-not-taken': '未添加:不接受此类文件。',
    'file-not-of-its-type': '未添加:文件内容与名称不符。', 'bad-file-name': '未添加:请使用普通文件名和正确的扩展名。', 'empty-file': '未添加:文件为空。', 'ticket-full': '未添加:此工单的文件已达上限。',
    'too-many-uploads': '正在上传的文件过多,请稍后再试。', 'attachment-removed': '文件已不存在。', 'legal-hold': '此文件因法律保全不能移除。', brokenOff: '文件未送达:可能过大,或连接已断开。',
    'card-number': '银行卡号', 'card-code': '卡安全码', 'one-time-code': '验证码', passcode: '密码', 'private-key': '私钥', 'seed-phrase': '助记词',
  },
});

/** What browsers have no name for, or each another one. */
const TYPES = { txt: 'text/plain', log: 'text/plain', heic: 'image/heic', heif: 'image/heic' };
const typeOf = (file) => TYPES[file.name.split('.').pop().toLowerCase()] ?? (file.type || 'application/octet-stream');
const sizeOf = (bytes) => (bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

function explained(error) {
  const values = { mb: Math.floor((error.answer?.maxBytes ?? 0) / 1024 / 1024), what: (error.answer?.kinds ?? []).map((kind) => t(kind)).join(', ') };
  // A server that refuses while a file is still being sent closes the connection: the browser knows no more than that.
  const key = error instanceof TypeError ? 'brokenOff' : error.slug;
  const words = key && t(key, values);
  return words && words !== key ? new Error(words) : error;
}

/** Returns what draws the files of a ticket's entries. Acts go through {@code attempt}, which says what went wrong. */
export function files(ticketService, attempt, toast) {
  let ticket;
  let all = [];
  let mayRemove = false;
  let sending = null;
  let internal = false;
  let shown = '';

  const url = (path = '') => `${ticketService}/tickets/${ticket.id}/attachments${path}`;
  const act = (what, done) => attempt(async () => {
    try {
      await what();
    } catch (error) {
      throw explained(error);
    }
    if (done) {
      toast(t(done));
    }
  });

  async function send(file) {
    sending = file.name;
    const query = internal ? '?internal=true' : '';
    internal = false;
    draw();
    await act(async () => {
      try {
        await told(await fetch(url(query), {
          method: 'POST', body: file,
          headers: { Authorization: `Bearer ${await token()}`, 'Content-Type': typeOf(file), 'X-File-Name': encodeURIComponent(file.name), 'Idempotency-Key': crypto.randomUUID() },
        }));
      } finally {
        sending = null;
        draw();
      }
    }, 'added');
  }

  /** With a token, so not by a link; and saved, never shown in the page. */
  async function save(file) {
    const response = await fetch(url(`/${file.id}`), { headers: { Authorization: `Bearer ${await token()}` } });
    if (!response.ok) {
      await told(response);
    }
    const address = URL.createObjectURL(await response.blob());
    const link = el('a', { href: address, download: file.name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  function row(file) {
    if (file.removal) {
      return el('li', { class: 'soft' }, t(`gone.${file.removal}`, { who: file.removedBy }));
    }
    return el('li', {},
      el('div', { class: 'row between' }, el('strong', {}, file.name), el('span', { class: 'soft' }, sizeOf(file.bytes)), file.internal ? el('span', { class: 'pill warn' }, t('internalFile')) : null),
      el('div', { class: 'row' },
        el('button', { type: 'button', class: 'small', 'aria-label': `${t('fetch')} ${file.name}`, onclick: () => act(() => save(file)) }, t('fetch')),
        mayRemove ? removal(file) : null));
  }

  function removal(file) {
    const reason = el('input', { 'aria-label': t('reason'), placeholder: t('reason'), maxlength: 500, required: true, autocomplete: 'off' });
    const submit = (event) => {
      event.preventDefault();
      act(() => ask('POST', url(`/${file.id}/removal`), { reason: reason.value }), 'removed');
    };
    return el('details', {}, el('summary', {}, t('remove')),
      el('form', { class: 'say', onsubmit: submit }, reason, el('button', { class: 'small stop' }, t('forGood'))));
  }

  function adding() {
    const forUs = el('input', { type: 'checkbox', id: 'file-internal', style: 'width:auto', checked: internal, onchange: (event) => { internal = event.target.checked; } });
    const choose = el('input', { type: 'file', id: 'file', class: 'sr', disabled: sending !== null, onchange: (event) => event.target.files[0] && send(event.target.files[0]) });
    return el('div', { class: 'row' }, choose,
      el('label', { class: 'button small', for: 'file', id: 'file-label' }, sending ? t('sending', { name: sending }) : t('add')),
      el('label', { class: 'row soft' }, forUs, t('internal')));
  }

  /** Not drawn again while it shows the same: see the playbook. */
  function draw() {
    const now = JSON.stringify([currentLanguage(), ticket.id, all, sending, mayRemove]);
    if (now === shown) {
      return;
    }
    shown = now;
    $('#files').replaceChildren(el('h3', { id: 'h-files' }, t('files')),
      el('ul', { class: 'list', id: 'file-list', 'aria-labelledby': 'h-files' }, ...(all.length === 0 ? [el('li', { class: 'soft' }, t('none'))] : all.map(row))),
      adding());
  }

  return (next, entries, supervisor) => {
    // What was meant for one ticket is not done to another.
    internal = internal && next.id === ticket?.id;
    ticket = next;
    all = entries.flatMap((entry) => entry.attachments ?? []);
    mayRemove = supervisor;
    draw();
  };
}
