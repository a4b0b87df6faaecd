// The page on which a newcomer plays a customer of the wallet.
import { $, call, clock, currentLanguage, el, linked, speak, toast, watch, wording } from '/page.js';

const texts = {
  en: {
    title: 'Walletline – call the support line', heading: 'Walletline', toDesk: "Open the agent's desk",
    lead: 'Play a customer of a digital wallet: choose who you are, dial the support line and say what happened. In a second window, sign in at the agent’s desk and help.',
    whoAreYou: 'Who are you?', wallet: 'Your wallet', active: 'active', frozen: 'frozen', until: 'Frozen until {time}',
    failPayment: 'Make a payment of yours fail', failed: 'A payment of yours has just failed.',
    call: 'Call the support line', dial: 'Dial {number}', again: 'Dial again', say: 'Say it', yourWords: 'What do you say?',
    keypad: 'Keypad', hangUp: 'Hang up', messages: 'Your phone', push: 'Walletline app', noMessages: 'No messages yet.',
    idle: 'not in a call', ringing: 'ringing', speaking: 'on the line', listening: 'the line listens', waiting: 'waiting for an agent',
    connected: 'talking to an agent', ended: 'call ended', line: 'Support line', agent: 'Agent', caller: 'You',
    'hung-up': 'You hung up.', 'agent-left': 'The agent hung up.', connectedEvent: 'Connected.', 'line-failed': 'The line does not answer properly.',
    'ended-by-line': 'The line ended the call.', empty: 'Dial, and what is said appears here.', offline: 'The line cannot be reached: {why}',
  },
  zh: {
    title: 'Walletline – 拨打客服热线', heading: 'Walletline 钱包客服', toDesk: '打开客服工作台',
    lead: '在这里扮演一位数字钱包的用户:选择身份,拨打客服热线,说出发生了什么。再开一个窗口登录客服工作台,帮助这位用户。',
    whoAreYou: '您是谁?', wallet: '您的钱包', active: '正常', frozen: '已冻结', until: '冻结至 {time}',
    failPayment: '让一笔付款失败', failed: '您的一笔付款刚刚失败了。',
    call: '拨打客服热线', dial: '拨打 {number}', again: '重新拨打', say: '说', yourWords: '您要说什么?',
    keypad: '拨号键盘', hangUp: '挂断', messages: '您的手机', noMessages: '还没有消息。', push: 'Walletline 应用',
    idle: '未通话', ringing: '正在呼叫', speaking: '已接通热线', listening: '请讲话', waiting: '正在等待客服',
    connected: '正在与客服通话', ended: '通话结束', line: '客服热线', agent: '客服', caller: '您',
    'hung-up': '您已挂断。', 'agent-left': '客服已挂断。', connectedEvent: '已接通客服。', 'line-failed': '热线没有正常应答。',
    'ended-by-line': '热线结束了通话。', empty: '拨号后,这里显示通话内容。', offline: '无法接通热线:{why}',
  },
};
const sentences = {
  zh: ['我的钱包被盗了,刚刚有人把钱转走了', '我的付款失败了', '我的退款还没有到', '我忘记密码了'],
  en: ['My payment failed', 'Somebody stole my account and took my money', 'My refund has not arrived', 'I forgot my password'],
};

const config = (await call('GET', '/config.json')).body;
let me = config.customers[0];
let wallet;
let current;
let messages = [];
let pushes = [];
let stopWatching = [];
let stopCall = () => {};

const t = wording(texts);
choose(me);
speak(texts, draw);

for (const key of '123456789*0#') {
  $('#keys').append(el('button', { type: 'button', onclick: () => act('keys', { keys: key }) }, key));
}
$('#dial').addEventListener('click', dial);
$('#hang-up').addEventListener('click', () => act('hang-up'));
$('#speech').addEventListener('submit', (event) => {
  event.preventDefault();
  say($('#words').value);
});
$('#fail').addEventListener('click', async () => {
  await call('POST', `/api/wallets/${me.ref}/failed-payments`, { amountMinor: 12050, reason: 'bank-declined' });
  toast(t('failed'));
});

function choose(customer) {
  me = customer;
  stopWatching.forEach((stop) => stop());
  stopWatching = [
    watch(`/api/wallets/${me.ref}/stream`, (picture) => { wallet = picture; drawWallet(); }),
    watch(`/api/phones/${encodeURIComponent(me.phoneNumber)}/stream`, (picture) => { messages = picture; drawMessages(); }),
    watch(`/api/handsets/${encodeURIComponent(me.handset)}/stream`, (picture) => { pushes = picture; drawMessages(); }),
  ];
  stopCall();
  current = undefined;
  draw();
}

async function dial() {
  stopCall();
  try {
    current = (await call('POST', '/api/calls', { from: me.phoneNumber })).body;
    stopCall = watch(`/api/calls/${current.sid}/stream`, (picture) => { current = picture; drawCall(); });
    drawCall();
    $('#words').focus();
  } catch (error) {
    toast(t('offline', { why: error.message }), true);
  }
}

function say(text) {
  if (text.trim()) {
    act('say', { text: text.trim() });
    $('#words').value = '';
  }
}

function act(what, body) {
  call('POST', `/api/calls/${current.sid}/${what}`, body).catch((error) => toast(error.message, true));
}

function draw() {
  $('#people').replaceChildren(...config.customers.map((customer) => el('button', {
    type: 'button', class: 'person', 'aria-pressed': String(customer === me), onclick: () => choose(customer),
  }, el('span', { class: 'face', 'aria-hidden': 'true' }, customer.name[0]),
  el('span', {}, el('strong', {}, customer.name), el('br'), el('span', { class: 'soft' }, customer.phoneNumber)))));
  const own = sentences[me.language];
  $('#hints').replaceChildren(...own.map((sentence) =>
    el('button', { type: 'button', class: 'small', lang: me.language, onclick: () => say(sentence) }, sentence)));
  drawWallet();
  drawCall();
  drawMessages();
}

function drawWallet() {
  if (!wallet?.balance) {
    return;
  }
  const format = new Intl.NumberFormat(currentLanguage() === 'zh' ? 'zh-CN' : 'en-GB', { style: 'currency', currency: wallet.balance.currency });
  $('#balance').textContent = format.format(wallet.balance.amountMinor / 100);
  $('#frozen').textContent = t(wallet.frozenUntil ? 'frozen' : 'active');
  $('#frozen').className = wallet.frozenUntil ? 'pill bad' : 'pill good';
  $('#until').textContent = wallet.frozenUntil
    ? t('until', { time: new Date(wallet.frozenUntil).toLocaleString(currentLanguage() === 'zh' ? 'zh-CN' : 'en-GB') }) : '';
}

function drawCall() {
  const state = current?.state ?? 'idle';
  const over = state === 'idle' || state === 'ended';
  $('#state').textContent = t(state);
  $('#state').className = `pill ${over ? '' : 'live'} ${state === 'connected' ? 'good' : ''} ${state === 'waiting' ? 'warn' : ''}`;
  $('#dial').textContent = state === 'ended' ? t('again') : t('dial', { number: config.lineNumber });
  $('#dialling').hidden = !over;
  $('#speech').hidden = over;
  const entries = current?.transcript ?? [];
  const talk = $('#talk');
  talk.replaceChildren(...(entries.length === 0 ? [el('li', { class: 'event' }, t('empty'))] : entries.map(spoken)));
  talk.scrollTop = talk.scrollHeight;
}

function spoken(entry) {
  if (entry.who === 'event') {
    const code = entry.text.split(' ')[0];
    return el('li', { class: 'event' }, t(code === 'connected' ? 'connectedEvent' : code));
  }
  const times = entry.times > 1 ? ` ×${entry.times}` : '';
  return el('li', { class: entry.who, lang: entry.language },
    el('span', { class: 'who' }, `${t(entry.who)} · ${clock(entry.at)}${times}`), entry.text);
}

function drawMessages() {
  const all = [
    ...messages.map((sms) => ({ kind: 'sms', body: sms.body, at: sms.at, from: sms.from })),
    ...pushes.map((push) => ({ kind: 'sms push', body: push.body, at: push.at, from: t('push') })),
  ].sort((one, other) => one.at.localeCompare(other.at));
  $('#sms').replaceChildren(...(all.length === 0
    ? [el('p', { class: 'empty' }, t('noMessages'))]
    : all.map((each) => el('div', { class: each.kind }, ...linked(each.body), el('time', {}, `${clock(each.at)} · ${each.from}`)))));
  const screen = $('.screen');
  screen.scrollTop = screen.scrollHeight;
}
