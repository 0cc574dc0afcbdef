using Firebreak.Cli;

return await Door.OpenAsync(args, Environment.GetEnvironmentVariable, TimeProvider.System).ConfigureAwait(false);
