-- Shared by the other scripts (it is put in front of them): time, queues, lanes, and the ends of entries.
--
-- An entry is unfinished exactly while it is in the line of its tenant: `due` for commands, `out` for what the bot says,
-- so that a slow Zoho silences nobody and a slow Slack stops no command. The queue itself holds the tenants, by the time
-- that their line is to be looked at next; whoever was served goes behind those who wait, so nobody starves.
-- A lane runs its entries one after the other, by the time they were first due; its first one may be claimed from then
-- on. The others are parked in the line, at HOLD or at their own time if that is later, so that a lost hand-over heals by
-- itself. One that was claimed stays the first until it is final (score 0), whatever comes after it.
local HOLD = 60
-- A message's time is Slack's; its clock and Redis's are not the same clock.
local SKEW = 10

local function now()
  local t = redis.call('TIME')
  return tonumber(t[1]) + tonumber(t[2]) / 1000000
end

local function stamp(seconds) return string.format('%.6f', seconds) end

local function final(st) return st == 'done' or st == 'failed' or st == 'dead' end

local function line(root, q, of) return root .. ':' .. q .. ':' .. of end

local function wake(root, q) redis.call('SPUBLISH', root .. ':wake', q) end

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

-- Into the tenant's line at `due`; a tenant that waits for its turn already keeps it.
local function enqueue(root, q, of, id, due, at)
  redis.call('ZADD', line(root, q, of), stamp(due), id)
  redis.call('ZADD', root .. ':' .. q, 'LT', stamp(due), of)
  if due <= at then wake(root, q) end
end

-- The tenant's next turn: when its first entry is due, and not before those who wait now.
local function turn(root, q, of, at)
  local first = redis.call('ZRANGE', line(root, q, of), 0, 0, 'WITHSCORES')[2]
  if first then
    redis.call('ZADD', root .. ':' .. q, stamp(math.max(tonumber(first), at)), of)
  else
    redis.call('ZREM', root .. ':' .. q, of)
  end
end

-- Puts into queue, lane and the lists of what is unfinished; `entry` has id, q, of, user and lane.
local function admit(root, entry, due, at)
  redis.call('ZADD', root .. ':open:' .. entry.q, stamp(due), entry.id)
  if entry.user ~= '' then
    redis.call('ZADD', root .. ':user:' .. entry.of .. ':' .. entry.user, stamp(due), entry.id)
    redis.call('ZADD', root .. ':people:' .. entry.of, stamp(due), entry.id)
  end
  local looked = due
  if entry.lane ~= '' then
    redis.call('ZADD', root .. ':lane:' .. entry.lane, stamp(due), entry.id)
    if head(root, entry.lane) ~= entry.id then looked = math.max(due, at + HOLD) end
  end
  enqueue(root, entry.q, entry.of, entry.id, looked, at)
end

-- Takes out of all of them, and hands the lane over to the next.
local function dismiss(root, entry, at)
  redis.call('ZREM', line(root, entry.q, entry.of), entry.id)
  redis.call('ZREM', root .. ':open:' .. entry.q, entry.id)
  if entry.user ~= '' then
    redis.call('ZREM', root .. ':user:' .. entry.of .. ':' .. entry.user, entry.id)
    redis.call('ZREM', root .. ':people:' .. entry.of, entry.id)
  end
  if entry.lane == '' then return end
  redis.call('ZREM', root .. ':lane:' .. entry.lane, entry.id)
  local first = head(root, entry.lane)
  if not first then return end
  local meant = math.max(at, tonumber(redis.call('ZSCORE', root .. ':lane:' .. entry.lane, first)))
  local there = redis.call('ZSCORE', line(root, entry.q, entry.of), first)
  if not there or tonumber(there) > meant then enqueue(root, entry.q, entry.of, first, meant, at) end
end

-- What the functions above need of an entry that is stored.
local function stored(root, id)
  local found = redis.call('HMGET', root .. ':e:' .. id, 'q', 'of', 'user', 'lane', 'st')
  return {id = id, q = found[1] or '', of = found[2] or '', user = found[3] or '', lane = found[4] or '', st = found[5]}
end

-- Takes out what waits in a lane of draws: one that comes now shows all that they would have shown. Those that were
-- claimed once, that time alone needs, and that make a copy (they carry a `p`) stay.
local function supersede(root, lane, at)
  for _, id in ipairs(redis.call('ZRANGE', root .. ':lane:' .. lane, 0, -1)) do
    local found = redis.call('HMGET', root .. ':e:' .. id, 'st', 'gen', 'p')
    if found[1] == 'new' and found[2] == '0' and found[3] == '' then
      local entry = stored(root, id)
      redis.call('DEL', root .. ':e:' .. id)
      dismiss(root, entry, at)
    end
  end
end

-- When Redis was found to have restarted (or failed over) last, 0 if never: what it was told just before may be lost.
local function restarted(root, at)
  local about = redis.pcall('INFO', 'server')
  local run = type(about) == 'string' and string.match(about, 'run_id:(%w+)') or ''
  local known = redis.call('HMGET', root .. ':epoch', 'run', 't')
  if known[1] == run then return tonumber(known[2]), run end
  local since = known[1] and at or 0
  redis.call('HSET', root .. ':epoch', 'run', run, 't', stamp(since))
  if known[1] then redis.call('HINCRBY', root .. ':epoch', 'changes', 1) end
  return since, run
end

-- It may have been sent already, by somebody whose record is lost: it is looked for first, in each of its steps.
local function look_first(key, since, from, run)
  redis.call('HSET', key, 'st', 'sending', 'look', 1, 'epoch', run, 'sent_at', stamp(since), 'sent_from', stamp(from), 'absent', 0)
  redis.call('HINCRBY', key, 'sends', 1)
end

-- Puts an entry {id, q, of, user, kind, p, tenant, lane, ref, keep, and when it is due: after (seconds) or when (epoch
-- seconds)} unless it is there; 1 if put, 0 if known.
local function put(root, entry, at)
  local key = root .. ':e:' .. entry.id
  if redis.call('EXISTS', key) == 1 then return 0 end
  entry.lane, entry.user = entry.lane or '', entry.user or ''
  local due = math.max(at + (tonumber(entry.after) or 0), tonumber(entry.when) or 0)
  redis.call('HSET', key, 'st', 'new', 'q', entry.q, 'of', entry.of, 'user', entry.user, 'kind', entry.kind,
    'p', entry.p or '', 'tenant', entry.tenant, 'gen', 0, 'own', '', 'step', 0, 'tries', 0, 'sends', 0, 'absent', 0,
    'look', 0, 'epoch', '', 'made', '[]', 'faults', 0, 'crashes', 0, 'told', '', 'err', '', 'lane', entry.lane,
    'ref', entry.ref or '', 't0', stamp(due), 'sent_at', '', 'sent_from', '', 'keep', entry.keep)
  admit(root, entry, due, at)
  return 1
end

-- Writes that belong to a step: plain Redis commands, all within this partition. LIKE gives its second key the expiry of
-- its first.
local function write(root, ops)
  for _, op in ipairs(ops) do
    local call = {}
    for i, word in ipairs(op) do call[i] = word end
    if call[1] == 'LIKE' then
      local left = redis.call('TTL', call[2])
      if left > 0 then redis.call('EXPIRE', call[3], left) else redis.call('PERSIST', call[3]) end
    else
      redis.call(unpack(call))
    end
  end
end
