// A bond store in a file, which survives a crash in the middle of writing.
using System;
using System.IO;

namespace GattGen;

/// <summary>
/// Keeps secrets in a file. Each change writes a whole new generation beside it, waits until that is on the disk, and only then gives it the name of the file; the
/// generation before stays as <c>.previous</c>. Whatever is interrupted, and whichever of the files is cut or damaged, the newest whole generation is found when the
/// store is opened again. A change that was answered with true is in it.
/// </summary>
/// <remarks>The file holds keys in plain text: on Unix only its owner may read it. It belongs to one store in one process.</remarks>
public sealed class FileBondStore : IBondStore
{
    private readonly object _gate = new();
    private readonly IBondFiles _files;
    private readonly string _path;
    private readonly int _maxSecrets;
    private BondTable _table = new();
    private ulong _generation;
    private bool _isCurrentWhole;       // the file itself can be read, so it becomes the generation before
    private bool _isInNew;              // the newest generation has not got the name of the file yet

    /// <summary>Opens a store; there need not be a file yet.</summary>
    /// <param name="path">The file; beside it stand <c>.new</c> and <c>.previous</c>. Its directory must exist.</param>
    /// <param name="files">Where the files are, or null for those of the operating system.</param>
    /// <param name="maxSecrets">How many secrets are kept, 1..65,536; a bond takes two or three. What is more is refused.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty, or <paramref name="maxSecrets"/> is out of range.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be read.</exception>
    public FileBondStore(string path, IBondFiles? files = null, int maxSecrets = 256)
    {
        if (string.IsNullOrEmpty(path))
            throw new ArgumentException("A file store needs a path.", nameof(path));
        if (maxSecrets is < 1 or > 65_536)
            throw new ArgumentOutOfRangeException(nameof(maxSecrets), maxSecrets, "A store keeps 1..65,536 secrets.");
        _path = path;
        _files = files ?? new DiskBondFiles();
        _maxSecrets = maxSecrets;
        Open();
    }

    /// <summary>Whether a file was damaged when the store was opened: what it holds is an earlier generation, or nothing.</summary>
    public bool WasDamaged { get; private set; }

    /// <summary>Why the last change could not be written; null when it could.</summary>
    public Exception? LastProblem { get; private set; }

    /// <summary>How many secrets are kept.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _table.Secrets.Count;
        }
    }

    private string NewPath => _path + ".new";

    private string PreviousPath => _path + ".previous";

    /// <inheritdoc/>
    public byte[]? Get(BleSecretType type, ReadOnlySpan<byte> key)
    {
        lock (_gate)
            return _table.Get(type, key);
    }

    /// <inheritdoc/>
    public byte[]? GetAt(BleSecretType type, int index)
    {
        lock (_gate)
            return _table.GetAt(type, index);
    }

    /// <inheritdoc/>
    public bool Set(BleSecretType type, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        lock (_gate)
        {
            if (_table.Get(type, key) is { } known && value.SequenceEqual(known))
                return true;
            var changed = _table.Copy();
            return changed.TrySet(type, key, value, _maxSecrets) && TryWrite(changed);
        }
    }

    /// <inheritdoc/>
    public bool Delete(BleSecretType type, ReadOnlySpan<byte> key)
    {
        lock (_gate)
        {
            var changed = _table.Copy();
            return changed.Remove(type, key) && TryWrite(changed);
        }
    }

    private void Open()
    {
        _isCurrentWhole = TryRead(_path);
        _isInNew = TryRead(NewPath);        // a crash came between writing it and giving it its name
        if (_generation == 0)
            TryRead(PreviousPath);
        try
        {
            Adopt();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            LastProblem = problem;
        }
    }

    // Takes the generation of a file if it is newer than what is known.
    private bool TryRead(string path)
    {
        if (_files.Read(path) is not { } file)
            return false;
        if (!BondFile.TryRead(file, out var table, out var generation))
        {
            WasDamaged |= path != NewPath;      // one that was being written is no loss: nobody has been told that it is kept
            return false;
        }

        if (generation <= _generation)
            return false;
        _table = table;
        _generation = generation;
        return true;
    }

    private bool TryWrite(BondTable changed)
    {
        try
        {
            Adopt();        // what stands in the place of the new file must not be overwritten while it is the newest
            _files.Write(NewPath, BondFile.Write(changed, _generation + 1));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            LastProblem = problem;
            return false;
        }

        // From here on it is kept: a store that is opened now finds it.
        _generation++;
        _table = changed;
        _isInNew = true;
        LastProblem = null;
        try
        {
            Adopt();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            LastProblem = problem;
        }

        return true;
    }

    /// <summary>Gives the newest generation the name of the file, if it has not got it. It may be interrupted after each step.</summary>
    private void Adopt()
    {
        if (!_isInNew)
            return;
        if (_isCurrentWhole)
        {
            _files.Delete(PreviousPath);
            _files.Move(_path, PreviousPath);
            _isCurrentWhole = false;
        }
        else
        {
            _files.Delete(_path);
        }

        _files.Move(NewPath, _path);
        _isInNew = false;
        _isCurrentWhole = true;
    }
}
