-- Shared by the other scripts (it is put in front of them): time, queueing and lanes.
-- An entry is unfinished exactly while it is in its queue: `due` for commands, `out` for what the bot says, so that a
-- slow Zoho silences nobody and a slow Slack stops no command. A lane runs its entries one after the other, by the time they
-- were first due: only its first one is due then, the others are parked in the queue at HOLD, so that a lost hand-over
-- heals by itself.
local HOLD = 60

local function now()
  local t = redis.call('TIME')
  return tonumber(t[1]) + tonumber(t[2]) / 1000000
end

local function final(st) return st == 'done' or st == 'failed' end

local function wake(queue, id)
  redis.call('LPUSH', queue .. ':wake', id)
  redis.call('LTRIM', queue .. ':wake', 0, 63)
end

-- The first entry of a lane that is not finished; finished and lost ones are taken out on the way.
local function head(root, lane)
  local key = root .. ':lane:' .. lane
  while true do
    local first = redis.call('ZRANGE', key, 0, 0)[1]
    if not first then return nil end
    local st = redis.call('HGET', root .. ':e:' .. first, 'st')
    if st and not final(st) then return first end
    redis.call('ZREM', key, first)
  end
end

-- Puts an entry {id, q, kind, p, tenant, lane, ref, after, keep} unless it is there; 1 if put, 0 if known.
local function put(root, entry, at)
  local key = root .. ':e:' .. entry.id
  if redis.call('EXISTS', key) == 1 then return 0 end
  local queue = root .. ':' .. entry.q
  redis.call('HSET', key, 'st', 'new', 'q', entry.q, 'kind', entry.kind, 'p', entry.p or '', 'tenant', entry.tenant,
    'gen', 0, 'step', 0, 'tries', 0, 'absent', 0, 'made', '[]', 'faults', 0, 'told', '', 'lane', entry.lane or '', 'ref', entry.ref or '',
    't0', string.format('%.6f', at), 'sent_at', '', 'keep', entry.keep)
  local due = at + (tonumber(entry.after) or 0)
  if entry.lane and entry.lane ~= '' then
    local lane = root .. ':lane:' .. entry.lane
    redis.call('ZADD', lane, string.format('%.6f', due), entry.id)
    if head(root, entry.lane) ~= entry.id then due = at + HOLD end
  end
  redis.call('ZADD', queue, string.format('%.6f', due), entry.id)
  if due <= at then wake(queue, entry.id) end
  return 1
end

-- Writes that belong to a step: plain Redis commands, all within this partition.
local function write(root, ops)
  for _, op in ipairs(ops) do
    local call = {}
    for i, word in ipairs(op) do call[i] = word end
    redis.call(unpack(call))
  end
end
