-- CLAIM: KEYS[1] the queue; ARGV: root, worker, lease seconds.
-- {1, id, field, value, ...} for the entry that is now this worker's, or {0, seconds until the next is due}.
local root, worker, lease = ARGV[1], ARGV[2], tonumber(ARGV[3])
local at = now()
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', string.format('%.6f', at), 'LIMIT', 0, 50)) do
  local key = root .. ':e:' .. id
  local found = redis.call('HMGET', key, 'st', 'lane')
  local st, lane = found[1], found[2]
  if not st or final(st) then
    redis.call('ZREM', KEYS[1], id)
  elseif lane ~= '' and head(root, lane) ~= id then
    redis.call('ZADD', KEYS[1], string.format('%.6f', at + HOLD), id)
  else
    redis.call('HINCRBY', key, 'gen', 1)
    redis.call('HINCRBY', key, 'tries', 1)
    redis.call('HSET', key, 'own', worker)
    redis.call('ZADD', KEYS[1], string.format('%.6f', at + lease), id)
    local reply = {1, id}
    for _, value in ipairs(redis.call('HGETALL', key)) do reply[#reply + 1] = value end
    return reply
  end
end
local next = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')[2]
return {0, next and string.format('%.6f', tonumber(next) - at) or '3600'}
