using Visnyk.Commands;

return await CommandLine.Run(args);
