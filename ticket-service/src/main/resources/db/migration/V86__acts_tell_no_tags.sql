-- Acts on the timeline tell that a tag was pinned, not which: the word stays in one place, from which it can be erased.
update timeline_entry set details = details - 'tag' where code in ('tag-added', 'tag-removed');
