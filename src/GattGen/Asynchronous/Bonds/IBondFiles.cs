// The few things that a file store asks of a file system.
using System;
using System.IO;

namespace GattGen;

/// <summary>
/// Where a <see cref="FileBondStore"/> keeps its files: those of the operating system, or a flash file system of a board. What cannot be done throws
/// <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.
/// </summary>
public interface IBondFiles
{
    /// <summary>Reads a file whole.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its octets, or null when there is no such file.</returns>
    byte[]? Read(string path);

    /// <summary>Writes a file in place of the one of that name, and returns when it has reached the disk.</summary>
    /// <param name="path">The file.</param>
    /// <param name="octets">Its octets.</param>
    void Write(string path, ReadOnlySpan<byte> octets);

    /// <summary>Gives a file another name, of which there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="to">The other name.</param>
    void Move(string path, string to);

    /// <summary>Deletes a file; nothing happens when there is none.</summary>
    /// <param name="path">The file.</param>
    void Delete(string path);
}

/// <summary>The files of the operating system.</summary>
internal sealed class DiskBondFiles : IBondFiles
{
    public byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
    }

    public void Write(string path, ReadOnlySpan<byte> octets)
    {
        using var file = Create(path);
        file.Write(octets);
        file.Flush(flushToDisk: true);
    }

    public void Move(string path, string to) => File.Move(path, to);

    public void Delete(string path) => File.Delete(path);

    private static FileStream Create(string path)
    {
#if NET
        // Only its owner may read it.
        if (!OperatingSystem.IsWindows())
            return new FileStream(path, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
#endif
        return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
    }
}
