import { createContext, useContext } from 'react';
import type { CommandId } from '#app/commands/commands.ts';

/** Carries a command out, once the code for it has come. Frames have none. */
export const CommandContext = createContext<(id: CommandId) => void>(() => undefined);

export const useCommand = () => useContext(CommandContext);
