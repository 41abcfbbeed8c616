-- A dead letter: KEYS[1] the entry; ARGV: root, id, what to do with it: "redo" or "drop". 1 if done, 0 if it is none.
-- Done again, it goes on from where it was: what may have been sent is looked for first.
local root, id = ARGV[1], ARGV[2]
local at = now()
local entry = stored(root, id)
if entry.st ~= 'dead' then return 0 end
redis.call('ZREM', root .. ':dead:' .. entry.of, id)
redis.call('ZREM', root .. ':dead', id)
if ARGV[3] == 'drop' then
  redis.call('HSET', KEYS[1], 'st', 'failed')
  redis.call('HDEL', KEYS[1], 'p', 'was')
  redis.call('EXPIRE', KEYS[1], redis.call('HGET', KEYS[1], 'keep'))
  return 1
end
redis.call('HSET', KEYS[1], 'st', redis.call('HGET', KEYS[1], 'was'), 't0', stamp(at), 'own', '', 'tries', 0, 'faults', 0,
  'crashes', 0, 'told', '', 'err', '')
redis.call('HDEL', KEYS[1], 'was', 't1')
admit(root, entry, at, at)
return 1
