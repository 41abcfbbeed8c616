-- STEP: KEYS[1] the entry; ARGV: root, id, gen, step as JSON
--   {from: allowed states, to: state or nil, set: {field: value}, due: seconds or nil, ops, puts, fact, at, made}.
-- 'ok', or 'stale' (another worker holds it), 'final' (it is finished), 'state' (not allowed from its state).
-- A fact (a task that Zoho made) is recorded whoever holds the entry. From one who holds it no longer it fences the
-- holder out ('late'), so that the next one goes on from it; for a step that is past it is an extra task ('extra').
local root, id, gen, step = ARGV[1], ARGV[2], ARGV[3], cjson.decode(ARGV[4])
local at = now()
local found = redis.call('HMGET', KEYS[1], 'st', 'gen', 'lane', 'keep', 'step', 'q')
local st, lane = found[1], found[3]
if not st or final(st) or (step.fact and found[5] ~= step.at) then
  if not step.fact then return 'final' end
  local known = redis.call('HGET', KEYS[1], 'made') or ''
  if string.find(known, step.made, 1, true) then return 'late' end
  redis.call('SADD', root .. ':dup', id .. ' ' .. step.made)
  return 'extra'
end
local late = found[2] ~= gen
if late and not step.fact then return 'stale' end
local allowed = false
for _, name in ipairs(step.from) do allowed = allowed or name == st end
if not allowed then return 'state' end

local queue = root .. ':' .. found[6]
if step.to then redis.call('HSET', KEYS[1], 'st', step.to) end
for field, value in pairs(step.set) do
  if value == 'NOW' then value = string.format('%.6f', at) end
  redis.call('HSET', KEYS[1], field, value)
end
write(root, step.ops)
for _, entry in ipairs(step.puts) do put(root, entry, at) end
if late then
  redis.call('HINCRBY', KEYS[1], 'gen', 1)
  step.due = 0
end

if step.to and final(step.to) then
  redis.call('ZREM', queue, id)
  redis.call('HDEL', KEYS[1], 'p')
  redis.call('EXPIRE', KEYS[1], found[4])
  if lane ~= '' then
    redis.call('ZREM', root .. ':lane:' .. lane, id)
    local first = head(root, lane)
    if first then
      local meant = tonumber(redis.call('ZSCORE', root .. ':lane:' .. lane, first))
      redis.call('ZADD', queue, 'LT', string.format('%.6f', math.max(at, meant)), first)
      wake(queue, first)
    end
  end
elseif step.due then
  redis.call('ZADD', queue, string.format('%.6f', at + step.due), id)
  if step.due <= 0 then wake(queue, id) end
end
return late and 'late' or 'ok'
