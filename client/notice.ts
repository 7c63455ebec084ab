/** What editors may show of names and mistakes that come from a workspace: VS Code makes links of `[words](command:…)` in messages, and runs the command. */
export const notice = (message: string): string => message.replaceAll('](', '] (')
