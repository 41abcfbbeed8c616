-- TAKE: KEYS as in limits_prelude.lua; ARGV: member, tenant, lease seconds, cost, narrow 0/1, concurrent, narrow limit,
-- credits, per minute (0: no limit), and the places that are given back before, as a JSON list (see `give_back` there).
-- {1, calls under way, credits left or '', breaker, seconds that all are held}, or {0, reason, seconds}. Refused, it has
-- written nothing but what is given back, and that the tenant waits.
for _, given in ipairs(cjson.decode(ARGV[10])) do give_back(given) end
local member, tenant, lease, cost = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local limits = {slots = tonumber(ARGV[6]), narrow = tonumber(ARGV[7]), minute = tonumber(ARGV[9])}
local credits = tonumber(ARGV[8])
-- How long a refused tenant counts as waiting, beyond when it may ask again.
local WAITS = 3
local function no(reason, seconds) return {0, reason, text(math.max(seconds, 0))} end

local fields = {'open_until', 'probe_until', 'hold_until', 'left', 'plenty_until', 'recheck_at'}
local state = {}
for i, value in ipairs(redis.call('HMGET', KEYS[1], unpack(fields))) do state[fields[i]] = tonumber(value) end

-- The breaker: open, or half open with its one probe under way.
if state.open_until and now < state.open_until then return no('away', state.open_until - now) end
if state.open_until and state.probe_until and now < state.probe_until then return no('away', math.min(2, state.probe_until - now)) end
if state.hold_until and now < state.hold_until then return no('hold', state.hold_until - now) end

-- Credits: what Zoho said last is better than our own count; that more than half is left it says by silence.
local hour, spent, rechecks = math.floor(now / 3600), 0, false
local left = state.left
if credits > 0 then
  local counted = redis.call('HGETALL', KEYS[6])
  for i = 1, #counted, 2 do
    if tonumber(counted[i]) > hour - 24 then spent = spent + tonumber(counted[i + 1]) end
  end
  local plenty = state.plenty_until and now < state.plenty_until
  if not left and not plenty then left = credits - spent end
  if left and left < cost then
    if state.recheck_at and now < state.recheck_at then return no('credits', state.recheck_at - now) end
    rechecks = true
  end
end

-- Whether a place is free, and this tenant's share of them not used up while others wait.
local function waits(seconds)
  redis.call('ZADD', KEYS[4], text(now + seconds + WAITS), tenant)
  redis.call('EXPIRE', KEYS[4], KEEP)
end
redis.call('ZREMRANGEBYSCORE', KEYS[4], '-inf', text(now))
local others = redis.call('ZCARD', KEYS[4])
if redis.call('ZSCORE', KEYS[4], tenant) then others = others - 1 end
local function free(key, limit)
  local held, mine = redis.call('ZRANGE', key, 0, -1), 0
  for _, one in ipairs(held) do
    if string.sub(one, -#tenant - 1) == ' ' .. tenant then mine = mine + 1 end
  end
  return #held < limit and (others == 0 or mine < math.ceil(limit / (others + 1)))
end
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', text(now))
redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', text(now))
redis.call('ZREMRANGEBYSCORE', KEYS[5], '-inf', text(now - 60))
local narrow = ARGV[5] == '1' and limits.narrow > 0
if (limits.slots > 0 and not free(KEYS[2], limits.slots)) or (narrow and not free(KEYS[3], limits.narrow)) then
  waits(1)
  return no('slots', 0.2)
end
if limits.minute > 0 and not free(KEYS[5], limits.minute) then
  local oldest = redis.call('ZRANGE', KEYS[5], 0, 0, 'WITHSCORES')
  local full = redis.call('ZCARD', KEYS[5]) >= limits.minute
  local seconds = full and tonumber(oldest[2]) + 60 - now or 1
  waits(seconds)
  return no('minute', seconds)
end

local until_ = text(now + lease)
if state.open_until then redis.call('HSET', KEYS[1], 'probe_until', until_) end
if rechecks then redis.call('HSET', KEYS[1], 'recheck_at', text(now + RECHECK)) end
redis.call('ZADD', KEYS[2], until_, member)
if narrow then redis.call('ZADD', KEYS[3], until_, member) end
if limits.minute > 0 then redis.call('ZADD', KEYS[5], text(now), member) end
if credits > 0 then
  redis.call('HINCRBY', KEYS[6], hour, cost)
  for _, old in ipairs(redis.call('HKEYS', KEYS[6])) do
    if tonumber(old) <= hour - 24 then redis.call('HDEL', KEYS[6], old) end
  end
  if state.left then redis.call('HSET', KEYS[1], 'left', math.max(0, state.left - cost)) end
end
for _, key in ipairs(KEYS) do redis.call('EXPIRE', key, KEEP) end
return {1, redis.call('ZCARD', KEYS[2]), left and tostring(math.max(0, left - cost)) or '', condition()}
