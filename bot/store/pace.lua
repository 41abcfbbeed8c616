-- How fast Slack may be asked: KEYS[1] the channel's or method's key; ARGV: root, seconds between two calls, how many may
-- come at once, and seconds for which Slack asked to be left alone (0: none). '0' if a call may go now (it is counted),
-- else the seconds to wait. The key holds when the next call would be in step (`next`, generic cell rate) and until when
-- Slack is left alone (`rest`).
local gap, burst, hold = tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local at = now()
local found = redis.call('HMGET', KEYS[1], 'next', 'rest')
local next, rest = math.max(tonumber(found[1] or 0), at), tonumber(found[2] or 0)
if hold > 0 then
  rest = math.max(rest, at + hold)
else
  local wait = math.max(next - at - gap * (burst - 1), rest - at)
  if wait > 0.0005 then return stamp(wait) end
  if gap == 0 then return '0' end
  next = next + gap
end
redis.call('HSET', KEYS[1], 'next', stamp(next), 'rest', stamp(rest))
redis.call('PEXPIRE', KEYS[1], math.ceil((math.max(next, rest) - at) * 1000) + 1000)
return '0'
