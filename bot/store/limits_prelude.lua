-- Shared by limits_take.lua and limits_give.lua (it is put in front of them): the clock, and giving a place back.
-- KEYS: state, slots, narrow, waits, minute, spent (all of one organisation's product).
-- How often used-up credits are asked after, how long silence means that there are plenty, and how long all is kept.
local RECHECK, PLENTY, KEEP = 900, 3600, 172800
local state_key = KEYS[1]
local t = redis.call('TIME')
local now = tonumber(t[1]) + tonumber(t[2]) / 1000000
local function text(number) return string.format('%.6f', number) end
local function get(field) return tonumber(redis.call('HGET', state_key, field) or nil) end
local function set(field, value) redis.call('HSET', state_key, field, value) end
local function drop(...) redis.call('HDEL', state_key, ...) end

-- One call's place: {member, outcome, retry_after: seconds, left: credits, plenty: 0/1, pause, longest: pause, jitter: a
-- factor, failures that open the breaker, seconds that it stays open}; what is not known is not there.
local function give_back(given)
  redis.call('ZREM', KEYS[2], given.member)
  redis.call('ZREM', KEYS[3], given.member)
  local opened, hold = get('open_until'), get('hold_until')
  if given.outcome == 'away' then
    local failures = redis.call('HINCRBY', state_key, 'failures', 1)
    -- A call that began before the breaker opened says nothing new.
    if not (opened and now < opened) and (opened or failures >= given.failures) then
      set('open_until', text(now + given.seconds * given.jitter))
      drop('probe_until')
    end
  elseif given.outcome ~= 'unknown' then
    drop('failures', 'open_until', 'probe_until')
  elseif opened then
    drop('probe_until')
  end

  if given.outcome == 'busy' then
    if given.retry_after then
      set('hold_until', text(math.max(hold or 0, now + given.retry_after)))
    elseif not (hold and now < hold) then
      -- Calls that were under way together are refused together: that is one refusal.
      local times = redis.call('HINCRBY', state_key, 'refusals', 1)
      local pause = math.min(given.pause * 2 ^ math.min(times - 1, 30), given.longest)
      set('hold_until', text(now + pause * given.jitter))
    end
  elseif given.outcome == 'answered' and not (hold and now < hold) then
    drop('refusals', 'hold_until')
  end

  if given.left then
    set('left', given.left)
    drop('plenty_until')
    if given.left <= 0 then set('recheck_at', text(now + RECHECK)) else drop('recheck_at') end
  elseif given.plenty == 1 then
    drop('left', 'recheck_at')
    set('plenty_until', text(now + PLENTY))
  end
  redis.call('EXPIRE', state_key, KEEP)
end

-- The breaker (0 closed, 1 half open, 2 open), and the seconds that all are held.
local function condition()
  local opened = get('open_until')
  return opened and (now < opened and 2 or 1) or 0, text(math.max(0, (get('hold_until') or 0) - now))
end
