// Words of the desk's case work: search, canned replies, macros, merging and notices.
const en = {
  find: 'Find tickets', findWords: 'Words or a ticket number', search: 'Search', nothingFound: 'Nothing found.', tooVague: 'Type a word to look for.',
  notices: 'Notices', noNotices: 'Nothing new.', markSeen: 'All seen', newNotices: '{n} new',
  'notice.ticket-assigned': 'given to {actor}', 'notice.ticket-assigned.system': 'given to you', 'notice.ticket-unassigned': '{actor} gave it back to everybody', 'notice.message-written': '{actor} wrote to the customer', 'notice.note-written': '{actor} left a note', 'notice.clock-warning': 'deadline is near', 'notice.clock-breached': 'deadline missed',
  'notice.ticket-open': 'open again', 'notice.ticket-resolved': '{actor} resolved it', 'notice.ticket-closed': 'closed', 'notice.ticket-on-hold': 'on hold', 'notice.ticket-pending-customer': 'waits for the customer',
  watch: 'Watch', watching: 'You watch this ticket.', giveBack: 'Give back', givenBack: 'Anybody can take it now.',
  reply: 'Reply to the customer', chooseReply: 'Choose a reply …', send: 'Send', replySent: 'Sent to the customer.', fillIn: 'Still to fill in: {what}', noReplies: 'No canned replies yet.',
  macro: 'Macro', chooseMacro: 'Choose a macro …', run: 'Do it', ran: 'Done.', wouldDo: 'It would do:', wouldRefuse: 'It would do nothing: {why}', noMacros: 'No macros yet.',
  'does.set-status': 'status {from} → {to}', 'does.set-priority': 'priority {from} → {to}', 'does.assign': 'assigned to {agentId}', 'does.add-tag': 'tag {tag}', 'does.remove-tag': 'without tag {tag}', 'does.set-field': 'field {field}', 'does.check-step': 'step {step} checked', 'does.note': 'note: {text}', 'does.reply': 'to the customer: {text}',
  same: 'The same matter?', noSame: 'No other ticket looks the same.', merge: 'Merge', mergeInto: 'Other ticket’s number', merged: 'Merged.', undoMerge: 'Undo the merge', unmerged: 'It stands on its own again.', goesOnIn: 'Goes on in another ticket.', isSame: 'Yes, merge', isOther: 'No', noSuchTicket: 'There is no ticket with that number.',
};
const zh = {
  find: '查找工单', findWords: '关键词或工单编号', search: '搜索', nothingFound: '没有找到。', tooVague: '请输入要查找的词。',
  notices: '通知', noNotices: '没有新通知。', markSeen: '全部已读', newNotices: '{n} 条新通知',
  'notice.ticket-assigned': '已分配给 {actor}', 'notice.ticket-assigned.system': '已分配给您', 'notice.ticket-unassigned': '{actor} 已退回,任何人可接手', 'notice.message-written': '{actor} 已回复用户', 'notice.note-written': '{actor} 写了备注', 'notice.clock-warning': '即将到期', 'notice.clock-breached': '已超时',
  'notice.ticket-open': '重新处理', 'notice.ticket-resolved': '{actor} 已解决', 'notice.ticket-closed': '已关闭', 'notice.ticket-on-hold': '已挂起', 'notice.ticket-pending-customer': '等待用户',
  watch: '关注', watching: '您正在关注此工单。', giveBack: '退回', givenBack: '已退回,任何人都可接手。',
  reply: '回复用户', chooseReply: '选择常用回复 …', send: '发送', replySent: '已发送给用户。', fillIn: '请填写:{what}', noReplies: '还没有常用回复。',
  macro: '快捷操作', chooseMacro: '选择快捷操作 …', run: '执行', ran: '已执行。', wouldDo: '将会:', wouldRefuse: '无法执行:{why}', noMacros: '还没有快捷操作。',
  'does.set-status': '状态 {from} → {to}', 'does.set-priority': '优先级 {from} → {to}', 'does.assign': '分配给 {agentId}', 'does.add-tag': '标签 {tag}', 'does.remove-tag': '移除标签 {tag}', 'does.set-field': '字段 {field}', 'does.check-step': '完成步骤 {step}', 'does.note': '备注:{text}', 'does.reply': '发给用户:{text}',
  same: '是同一件事吗?', noSame: '没有相似的工单。', merge: '合并', mergeInto: '并入的工单编号', merged: '已合并。', undoMerge: '撤销合并', unmerged: '已恢复独立。', goesOnIn: '已并入另一张工单。', isSame: '是,合并', isOther: '不是', noSuchTicket: '没有此编号的工单。',
};
export const workTexts = { en, zh };
