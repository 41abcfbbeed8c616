-- GIVE BACK: KEYS as in limits_take.lua; ARGV: member, outcome, seconds of Retry-After or '', credits left or '',
-- plenty 0/1, pause, longest pause, jitter (a factor), failures that open the breaker, seconds that it stays open.
-- {breaker: 0 closed, 1 half open, 2 open; seconds that all are held; calls still under way}.
local member, outcome = ARGV[1], ARGV[2]
local pause, longest, jitter = tonumber(ARGV[6]), tonumber(ARGV[7]), tonumber(ARGV[8])
local RECHECK, PLENTY = 900, 3600
local t = redis.call('TIME')
local now = tonumber(t[1]) + tonumber(t[2]) / 1000000
local function text(number) return string.format('%.6f', number) end
local state = KEYS[1]
local function get(field) return tonumber(redis.call('HGET', state, field) or nil) end

redis.call('ZREM', KEYS[2], member)
redis.call('ZREM', KEYS[3], member)

local opened, hold = get('open_until'), get('hold_until')
if outcome == 'away' then
  local failures = redis.call('HINCRBY', state, 'failures', 1)
  -- A call that began before the breaker opened says nothing new.
  if not (opened and now < opened) and (opened or failures >= tonumber(ARGV[9])) then
    opened = now + tonumber(ARGV[10]) * jitter
    redis.call('HSET', state, 'open_until', text(opened))
    redis.call('HDEL', state, 'probe_until')
  end
elseif outcome ~= 'unknown' then
  redis.call('HDEL', state, 'failures', 'open_until', 'probe_until')
  opened = nil
elseif opened then
  redis.call('HDEL', state, 'probe_until')
end

if outcome == 'busy' then
  if ARGV[3] ~= '' then
    hold = math.max(hold or 0, now + tonumber(ARGV[3]))
    redis.call('HSET', state, 'hold_until', text(hold))
  elseif not (hold and now < hold) then
    -- Calls that were under way together are refused together: that is one refusal.
    local times = redis.call('HINCRBY', state, 'refusals', 1)
    hold = now + math.min(pause * 2 ^ math.min(times - 1, 30), longest) * jitter
    redis.call('HSET', state, 'hold_until', text(hold))
  end
elseif outcome == 'answered' and not (hold and now < hold) then
  redis.call('HDEL', state, 'refusals', 'hold_until')
  hold = nil
end

if ARGV[4] ~= '' then
  redis.call('HSET', state, 'left', ARGV[4])
  redis.call('HDEL', state, 'plenty_until')
  if tonumber(ARGV[4]) <= 0 then
    redis.call('HSET', state, 'recheck_at', text(now + RECHECK))
  else
    redis.call('HDEL', state, 'recheck_at')
  end
elseif ARGV[5] == '1' then
  redis.call('HDEL', state, 'left', 'recheck_at')
  redis.call('HSET', state, 'plenty_until', text(now + PLENTY))
end
redis.call('EXPIRE', state, 172800)
local breaker = 0
if opened then breaker = now < opened and 2 or 1 end
return {breaker, text(math.max(0, (hold or 0) - now)), redis.call('ZCARD', KEYS[2])}
