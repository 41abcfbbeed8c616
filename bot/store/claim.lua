-- CLAIM: KEYS[1] the queue; ARGV: root, queue's name, worker, lease seconds, "1" if a restart of Redis may lose records,
-- then the tenants that are not to be served now.
-- {1, id, its fields as JSON, its card's fields as JSON, seconds until the next is due} for the entry that is now this
-- worker's, or {0, seconds until the next is due}.
local root, q, worker, lease, lossy = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4]), ARGV[5] == '1'
local skip = {}
for i = 6, #ARGV do skip[ARGV[i]] = true end
local at = now()
local since, run = restarted(root, at)

-- A hash as a table.
local function hash(key)
  local fields, flat = {}, redis.call('HGETALL', key)
  for i = 1, #flat, 2 do fields[flat[i]] = flat[i + 1] end
  return fields
end

-- The card that an entry changes or draws, by its lane, and how far its create is. One that has none has none stored.
local function card_of(of, lane)
  local name = string.match(lane, '^card:(.+)$') or string.match(lane, '^draw:(.+)$')
  if not name then return {} end
  local card = hash(root .. ':card:' .. of .. ':' .. name)
  if not card.p then return {} end
  local create = redis.call('HMGET', root .. ':e:' .. name, 'st', 'sent_at')
  card.id, card.st, card.sent_at = name, create[1] or '', create[2] or ''
  return card
end

-- Seconds until the next entry is due that may be served now; a poll is shorter than an hour.
local function nearest()
  for _, of in ipairs(redis.call('ZRANGE', KEYS[1], 0, #ARGV)) do
    if not skip[of] then return stamp(tonumber(redis.call('ZSCORE', KEYS[1], of)) - at) end
  end
  return '3600'
end

local function claimed(of, id, key, lane, found)
  if lane ~= '' then redis.call('ZADD', root .. ':lane:' .. lane, 0, id) end
  redis.call('HINCRBY', key, 'gen', 1)
  redis.call('HINCRBY', key, 'tries', 1)
  -- Whoever had it before neither ended it nor put it off.
  if found.own and found.own ~= '' then redis.call('HINCRBY', key, 'crashes', 1) end
  local t0 = tonumber(found.t0)
  if lossy and t0 < since and found.epoch ~= run then look_first(key, since, t0, run) end
  redis.call('HSET', key, 'own', worker)
  redis.call('ZADD', line(root, q, of), stamp(at + lease), id)
  turn(root, q, of, at)
  local fields = hash(key)
  fields.now = stamp(at)
  -- One string each: many small ones take a client far longer to read.
  return {1, id, cjson.encode(fields), cjson.encode(card_of(of, lane)), nearest()}
end

for _, of in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', stamp(at), 'LIMIT', 0, 50 + #ARGV)) do
  if not skip[of] then
    local key_of = line(root, q, of)
    for _, id in ipairs(redis.call('ZRANGEBYSCORE', key_of, '-inf', stamp(at), 'LIMIT', 0, 20)) do
      local key = root .. ':e:' .. id
      local found = redis.call('HMGET', key, 'st', 'lane', 'own', 't0', 'epoch')
      local st, lane = found[1], found[2] or ''
      local meant = lane ~= '' and redis.call('ZSCORE', root .. ':lane:' .. lane, id) or nil
      if not st or final(st) then
        redis.call('ZREM', key_of, id)
        redis.call('ZREM', root .. ':open:' .. q, id)
      elseif lane ~= '' and head(root, lane) ~= id then
        redis.call('ZADD', key_of, stamp(math.max(at + HOLD, tonumber(meant or 0))), id)
      elseif meant and tonumber(meant) > at then
        redis.call('ZADD', key_of, meant, id)
      else
        return claimed(of, id, key, lane, {own = found[3], t0 = found[4], epoch = found[5]})
      end
    end
    turn(root, q, of, at)
  end
end
return {0, nearest()}
