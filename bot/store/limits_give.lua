-- GIVE BACK: KEYS as in limits_prelude.lua; ARGV: the places as a JSON list, see `give_back` there.
-- {breaker, seconds that all are held, calls still under way}.
for _, given in ipairs(cjson.decode(ARGV[1])) do give_back(given) end
local breaker, held = condition()
return {breaker, held, redis.call('ZCARD', KEYS[2])}
