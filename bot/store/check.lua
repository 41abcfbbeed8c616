-- One entry compared with its queue: KEYS[1] the entry; ARGV: root, queue's name, id, and the tenant where it was found.
-- 'fine', or what was wrong and is repaired: 'finished' (but listed), 'orphan' (in no line), 'unlisted' (only in the
-- line), 'lane' (in none although it has one), 'turn' (its tenant would not be looked at in time).
local root, q, id, of = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local at = now()
local entry = stored(root, id)
if not entry.st or final(entry.st) then
  if entry.of == '' then entry.of = of end
  entry.q = q
  local listed = redis.call('ZREM', root .. ':open:' .. q, id)
  if entry.of ~= '' then listed = listed + redis.call('ZREM', line(root, q, entry.of), id) end
  return listed > 0 and 'finished' or 'fine'
end
local t0 = tonumber(redis.call('HGET', KEYS[1], 't0'))
local due = redis.call('ZSCORE', line(root, q, entry.of), id)
if not due then
  admit(root, entry, math.max(t0, at), at)
  return 'orphan'
end
if entry.lane ~= '' and not redis.call('ZSCORE', root .. ':lane:' .. entry.lane, id) then
  redis.call('ZADD', root .. ':lane:' .. entry.lane, stamp(t0), id)
  return 'lane'
end
if redis.call('ZADD', root .. ':open:' .. q, 'NX', stamp(t0), id) == 1 then return 'unlisted' end
local turn_at = redis.call('ZSCORE', root .. ':' .. q, entry.of)
if not turn_at or tonumber(turn_at) > math.max(tonumber(due), at) then
  turn(root, q, entry.of, at)
  wake(root, q)
  return 'turn'
end
return 'fine'
