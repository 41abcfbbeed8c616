-- ACCEPT: KEYS[1] the entry; ARGV: root, request as JSON {entry, ops, puts}. 1 if new, 0 if known.
local root, request = ARGV[1], cjson.decode(ARGV[2])
local at = now()
if put(root, request.entry, at) == 0 then return 0 end
write(root, request.ops)
for _, entry in ipairs(request.puts) do put(root, entry, at) end
return 1
