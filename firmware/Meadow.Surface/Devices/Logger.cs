// The log, as Meadow.Logging declares it.
using System;

namespace Meadow.Logging;

/// <summary>Writes to the console.</summary>
public class Logger
{
    /// <summary>What has happened.</summary>
    public void Info(string message) => Console.WriteLine(message);

    /// <summary>What should be looked at.</summary>
    public void Warn(string message) => Console.WriteLine(message);

    /// <summary>What has failed.</summary>
    public void Error(string message) => Console.WriteLine(message);

    /// <summary>What has failed, with its exception.</summary>
    public void Error(Exception exception, string? message = null) => Console.WriteLine(message is null ? exception.Message : message + ": " + exception.Message);
}
