// The command gattgen.
using System;
using GattGen.Tool;

return await ToolCommand.RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
