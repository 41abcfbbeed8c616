-- ACCEPT: KEYS[1] the entry; ARGV: root, request as JSON {entry, ops, puts, lossy}. 1 if new, 0 if known.
-- What was said before Redis restarted (entry.said, epoch seconds) may have been accepted, and sent, before: it is looked
-- for first, unless Redis loses nothing.
local root, request = ARGV[1], cjson.decode(ARGV[2])
local at = now()
local since, run = restarted(root, at)
if put(root, request.entry, at) == 0 then return 0 end
local said = tonumber(request.entry.said)
if request.lossy and said and since > 0 and said < since + SKEW then
  look_first(KEYS[1], at, math.min(said, at), run)
end
write(root, request.ops)
for _, entry in ipairs(request.puts) do put(root, entry, at) end
return 1
