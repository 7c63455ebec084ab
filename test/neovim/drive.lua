-- What a drafter does in Neovim, each step waiting for what it shows; writes what was seen as JSON to the file $SEEN.

local function fail(message)
  io.stderr:write(message .. '\n')
  vim.cmd('cquit 1')
end

local function wait(what, condition)
  if not vim.wait(30000, condition, 20) then fail('waited in vain for ' .. what) end
end

local function has(rule)
  for _, one in ipairs(vim.diagnostic.get(0)) do
    if one.code == rule then return one end
  end
end

local function line(number)
  return vim.api.nvim_buf_get_lines(0, number, number + 1, false)[1]
end

local function clients(buffer)
  local known = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = buffer }) or vim.lsp.buf_get_clients(buffer)
  return vim.tbl_map(function(client) return client.name end, vim.tbl_values(known))
end

local ok, problem = xpcall(function()
  local seen = { version = vim.fn.matchstr(vim.fn.execute('version'), 'NVIM v\\zs\\S*'), opened = {} }
  for _, name in ipairs({ 'note.md', 'one.law', 'two.law.txt', 'bill.law.md' }) do
    vim.cmd('edit ' .. name)
    table.insert(seen.opened, { name = name, filetype = vim.bo.filetype, buffer = vim.fn.bufnr() })
  end

  local rule = 'c087/founder-minimum'
  wait('the finding', function() return has(rule) end)
  for _, opened in ipairs(seen.opened) do
    opened.clients = table.concat(clients(opened.buffer), ' ')
    opened.buffer = nil
  end
  local finding = has(rule)
  seen.rules = vim.tbl_map(function(one) return one.code end, vim.diagnostic.get(0))
  seen.source, seen.message = finding.source, finding.message
  -- Columns are bytes here, and UTF-16 code units in the protocol.
  seen.underlined = line(finding.lnum):sub(finding.col + 1, finding.end_col)
  vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col })

  vim.lsp.buf.hover()
  local function floating()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then return window end
    end
  end
  wait('the hover', floating)
  seen.hover = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(floating()), 0, -1, false), '\n')

  -- The menu of fixes, in which a person would type a number.
  seen.offered = {}
  vim.ui.select = function(items, options, choose)
    for index, item in ipairs(items) do
      local title = options.format_item(item)
      table.insert(seen.offered, title)
      if title:find(vim.env.FIX, 1, true) then choose(item, index) end
    end
  end
  vim.lsp.buf.code_action()
  wait('the fix', function() return vim.bo.modified end)
  wait('another review', function() return not has(rule) end)
  seen.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')

  vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.SEEN)
end, debug.traceback)
if not ok then fail(problem) end
vim.cmd('qa!')
