-- STEP: KEYS[1] the entry; ARGV: root, id, gen, step as JSON
--   {from: allowed states, to: state or nil, set: {field: value}, due: seconds or nil, ops, puts, fact, at, made, extra}.
-- 'ok', or 'stale' (another worker holds it), 'final' (it is finished), 'state' (not allowed from its state).
-- A fact (a task that Zoho made) is recorded whoever holds the entry. From one who holds it no longer it fences the
-- holder out ('late'), so that the next one goes on from it; for a step that is past it is an extra task ('extra'), and
-- `extra` is the entry that removes it.
local root, id, gen, step = ARGV[1], ARGV[2], ARGV[3], cjson.decode(ARGV[4])
local at = now()
local found = redis.call('HMGET', KEYS[1], 'st', 'gen', 'keep', 'step', 'look')
local st = found[1]
if not st or final(st) or (step.fact and found[4] ~= step.at) then
  if not step.fact then return 'final' end
  local known = redis.call('HGET', KEYS[1], 'made') or ''
  if string.find(known, step.made, 1, true) then return 'late' end
  -- Until it is removed: its entry says where it stands here.
  step.extra.ref = id .. ' ' .. step.made
  redis.call('SADD', root .. ':dup', step.extra.ref)
  put(root, step.extra, at)
  return 'extra'
end
local late = found[2] ~= gen
if late and not step.fact then return 'stale' end
local allowed = false
for _, name in ipairs(step.from) do allowed = allowed or name == st end
if not allowed then return 'state' end

local entry = stored(root, id)
-- The record of the next part's send may be lost as well: that one is looked for first, too.
if step.fact and found[5] == '1' then
  step.to, step.set.sent_at, step.set.sends = 'sending', nil, 1
end
if step.to == 'sending' and not step.fact then redis.call('HINCRBY', KEYS[1], 'sends', 1) end
if step.to == 'dead' then step.set.was = st end
if step.to then redis.call('HSET', KEYS[1], 'st', step.to) end
for field, value in pairs(step.set) do
  if value == 'NOW' then value = stamp(at) end
  redis.call('HSET', KEYS[1], field, value)
end
write(root, step.ops)
for _, entry in ipairs(step.puts) do
  -- A command that has ended is not being sent any more, which is what a later draw would have looked for.
  local at_once = entry.kind == 'draw' and entry.p == '' and (tonumber(entry.after) or 0) == 0
  if at_once and step.to and final(step.to) then supersede(root, entry.lane, at) end
  put(root, entry, at)
end
if late then
  redis.call('HINCRBY', KEYS[1], 'gen', 1)
  redis.call('HSET', KEYS[1], 'own', '')
  step.due = 0
end

if step.to and final(step.to) then
  dismiss(root, entry, at)
  if step.to == 'dead' then
    redis.call('ZADD', root .. ':dead:' .. entry.of, stamp(at), id)
    redis.call('ZADD', root .. ':dead', stamp(at), id)
  else
    local told = redis.call('HMGET', KEYS[1], 'kind', 'ref')
    if told[1] == 'verify' and told[2] ~= '' then redis.call('SREM', root .. ':dup', told[2]) end
    redis.call('HDEL', KEYS[1], 'p')
    redis.call('EXPIRE', KEYS[1], found[3])
  end
elseif step.due then
  enqueue(root, entry.q, entry.of, id, at + step.due, at)
end
return late and 'late' or 'ok'
