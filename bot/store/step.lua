-- STEP: KEYS[1] the entry; ARGV: root, id, gen, step as JSON
--   {from: allowed states, to, set: {field: value}, due: seconds|nil, ops, puts, fact, made}.
-- 'ok', or 'stale' (another worker holds it), 'final' (it is finished), 'state' (not allowed from its state).
-- A fact (a task that Zoho made) is recorded whoever holds the entry; made for a step that is past, it is a duplicate.
local root, id, gen, step = ARGV[1], ARGV[2], ARGV[3], cjson.decode(ARGV[4])
local at = now()
local found = redis.call('HMGET', KEYS[1], 'st', 'gen', 'lane', 'keep', 'step')
local st, lane = found[1], found[3]
if not st or final(st) or (step.fact and found[5] ~= step.at) then
  local known = redis.call('HGET', KEYS[1], 'made') or ''
  if step.fact and not string.find(known, step.made, 1, true) then
    redis.call('SADD', root .. ':dup', id .. ' ' .. step.made)
  end
  return 'final'
end
if found[2] ~= gen and not step.fact then return 'stale' end
local allowed = false
for _, name in ipairs(step.from) do allowed = allowed or name == st end
if not allowed then return 'state' end

redis.call('HSET', KEYS[1], 'st', step.to)
for field, value in pairs(step.set) do
  if value == 'NOW' then value = string.format('%.6f', at) end
  redis.call('HSET', KEYS[1], field, value)
end
write(root, step.ops)
for _, entry in ipairs(step.puts) do put(root, entry, at) end

if final(step.to) then
  redis.call('ZREM', root .. ':due', id)
  redis.call('HDEL', KEYS[1], 'p')
  redis.call('EXPIRE', KEYS[1], found[4])
  if lane ~= '' then
    redis.call('ZREM', root .. ':lane:' .. lane, id)
    local first = head(root, lane)
    if first then
      local meant = tonumber(redis.call('ZSCORE', root .. ':lane:' .. lane, first))
      redis.call('ZADD', root .. ':due', 'LT', string.format('%.6f', math.max(at, meant)), first)
      wake(root, first)
    end
  end
elseif step.due then
  redis.call('ZADD', root .. ':due', string.format('%.6f', at + step.due), id)
  if step.due <= 0 then wake(root, id) end
end
return 'ok'
