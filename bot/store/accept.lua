-- ACCEPT: KEYS[1] the entry; ARGV: root, request as JSON {entry, same, same_for, ops, puts}. 1 if new, 0 if known.
local root, request = ARGV[1], cjson.decode(ARGV[2])
local at = now()
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
if request.same ~= '' and not redis.call('SET', request.same, request.entry.id, 'NX', 'EX', request.same_for) then
  return 0
end
put(root, request.entry, at)
write(root, request.ops)
for _, entry in ipairs(request.puts) do put(root, entry, at) end
return 1
