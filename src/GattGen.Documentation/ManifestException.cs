// The error of everything that reads manifests.
using System;

namespace GattGen.Documentation;

/// <summary>A manifest cannot be read. The message says why, and what would be right.</summary>
public sealed class ManifestException : Exception
{
    /// <summary>An error without a reason.</summary>
    public ManifestException()
    {
    }

    /// <summary>An error.</summary>
    /// <param name="message">Why, and what would be right.</param>
    public ManifestException(string message)
        : base(message)
    {
    }

    /// <summary>An error with the one behind it.</summary>
    /// <param name="message">Why, and what would be right.</param>
    /// <param name="inner">What was thrown.</param>
    public ManifestException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
