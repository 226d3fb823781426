// Bonds in the files of a board.
using System;
using System.IO;
using Meadow;

namespace GattGen.Meadow;

/// <summary>Opens the store in which a host on the board keeps its bonds. The board's own radio has none.</summary>
public static class MeadowBondStore
{
    private static readonly char[] NotInNames = { '/', '\\', '\0' };

    /// <summary>Opens the store in the folder for data of the application. It survives a loss of power in the middle of writing.</summary>
    /// <param name="files">The files of the board, <c>Device.PlatformOS.FileSystem</c>.</param>
    /// <param name="name">The name of the file.</param>
    /// <returns>The store, for <see cref="Ble.UseBondStore"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is none for a file.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <example><code>ble.UseBondStore(MeadowBondStore.Open(Device.PlatformOS.FileSystem));</code></example>
    public static FileBondStore Open(IFileSystemInfo files, string name = "bonds.bin")
    {
        if (files is null)
            throw new ArgumentNullException(nameof(files));
        if (name is null)
            throw new ArgumentNullException(nameof(name));
        if (name.Length == 0 || name.IndexOfAny(NotInNames) >= 0)
            throw new ArgumentException("'" + name + "' is not the name of a file.", nameof(name));
        Directory.CreateDirectory(files.DataDirectory);
        return new FileBondStore(Path.Combine(files.DataDirectory, name));
    }
}
