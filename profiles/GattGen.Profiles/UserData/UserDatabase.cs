// The users of a device, with their consent codes.
using System;
using System.Collections.Generic;

namespace GattGen.Profiles;

/// <summary>
/// The users that a <see cref="UserDataService"/> knows. It may be used from any thread. To keep it over a restart, store what <see cref="ToArray"/> yields when
/// <see cref="Changed"/> is raised, and give it back with <see cref="Restore"/>.
/// </summary>
public sealed class UserDatabase
{
    /// <summary>The largest consent code (User Data Service 1.0, 3.4.2.1).</summary>
    public const ushort LargestConsentCode = 9999;

    /// <summary>How many users there can be at most.</summary>
    public const int MostUsers = 255;

    private readonly object _gate = new();
    private readonly Dictionary<UserIndex, Entry> _users = new();
    private readonly int _capacity;

    /// <summary>A database without users.</summary>
    /// <param name="capacity">How many users there may be, 1..255.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is out of range.</exception>
    public UserDatabase(int capacity = 8)
        => _capacity = capacity is >= 1 and <= MostUsers ? capacity : throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "There may be 1..255 users.");

    /// <summary>A user was registered, changed or deleted: by a client, on the executor of the stack or outside of it, or by a call of this object.</summary>
    public event Action<UserIndex>? Changed;

    /// <summary>Raised for changes of the device itself, of which clients are told.</summary>
    internal event Action<UserIndex>? ChangedHere;

    /// <summary>How many users there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _users.Count;
        }
    }

    /// <summary>Registers a user under the lowest index that is free.</summary>
    /// <param name="consentCode">What the user proves to be the user with, 0..9999.</param>
    /// <returns>The index, or null where there is no room.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The code is out of range.</exception>
    public UserIndex? Register(ushort consentCode)
    {
        if (consentCode > LargestConsentCode)
            throw new ArgumentOutOfRangeException(nameof(consentCode), consentCode, "A consent code is 0..9999.");
        UserIndex? registered = null;
        lock (_gate)
        {
            for (var i = 0; i < _capacity && registered is null; i++)
            {
                if (_users.TryAdd((UserIndex)i, new Entry(consentCode, new UserData())))
                    registered = (UserIndex)i;
            }
        }

        if (registered is { } user)
            Changed?.Invoke(user);
        return registered;
    }

    /// <summary>Puts back a user who was stored.</summary>
    /// <param name="user">The index, 0..254.</param>
    /// <param name="consentCode">The consent code, 0..9999.</param>
    /// <param name="data">What is known of the user; it is copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The index or the code is out of range.</exception>
    public void Restore(UserIndex user, ushort consentCode, UserData data)
    {
        if (data is null)
            throw new ArgumentNullException(nameof(data));
        if ((int)user >= _capacity)
            throw new ArgumentOutOfRangeException(nameof(user), user, "The database has room for the users 0.." + (_capacity - 1).ToString(System.Globalization.CultureInfo.InvariantCulture) + ".");
        if (consentCode > LargestConsentCode)
            throw new ArgumentOutOfRangeException(nameof(consentCode), consentCode, "A consent code is 0..9999.");
        lock (_gate)
            _users[user] = new Entry(consentCode, data.Copy());
    }

    /// <summary>A copy of all users, with their consent codes.</summary>
    public (UserIndex User, ushort ConsentCode, UserData Data)[] ToArray()
    {
        lock (_gate)
        {
            var users = new List<(UserIndex, ushort, UserData)>(_users.Count);
            foreach (var (user, entry) in _users)
                users.Add((user, entry.ConsentCode, entry.Data.Copy()));
            return users.ToArray();
        }
    }

    /// <summary>A copy of what is known of a user; null for one who is not registered.</summary>
    /// <param name="user">The user.</param>
    public UserData? Find(UserIndex user)
    {
        lock (_gate)
            return _users.TryGetValue(user, out var entry) ? entry.Data.Copy() : null;
    }

    /// <summary>Changes what is known of a user, counts the change, and tells the clients of this user.</summary>
    /// <param name="user">The user.</param>
    /// <param name="change">Changes it. It runs under the lock of the database, which the stack takes too: it must not call the radio or a service.</param>
    /// <returns>False when the user is not registered.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    public bool Change(UserIndex user, Action<UserData> change)
    {
        if (change is null)
            throw new ArgumentNullException(nameof(change));
        if (!TryWrite(user, data =>
        {
            change(data);
            data.DatabaseChangeIncrement++;
        }))
            return false;
        ChangedHere?.Invoke(user);
        return true;
    }

    /// <summary>Deletes a user.</summary>
    /// <param name="user">The user.</param>
    /// <returns>False when the user is not registered.</returns>
    public bool Delete(UserIndex user)
    {
        lock (_gate)
        {
            if (!_users.Remove(user))
                return false;
        }

        Changed?.Invoke(user);
        return true;
    }

    /// <summary>Whether a consent code is that of a user.</summary>
    internal bool IsConsent(UserIndex user, ushort consentCode)
    {
        lock (_gate)
            return _users.TryGetValue(user, out var entry) && entry.ConsentCode == consentCode;
    }

    /// <summary>What is known of a user, or null; it is not to be changed.</summary>
    internal UserData? Peek(UserIndex user)
    {
        lock (_gate)
            return _users.TryGetValue(user, out var entry) ? entry.Data : null;
    }

    /// <summary>A client changes something; it counts the change itself.</summary>
    internal bool TryWrite(UserIndex user, Action<UserData> change)
    {
        lock (_gate)
        {
            if (!_users.TryGetValue(user, out var entry))
                return false;
            var data = entry.Data.Copy();
            change(data);
            entry.Data = data;
        }

        Changed?.Invoke(user);
        return true;
    }

    private sealed class Entry
    {
        public Entry(ushort consentCode, UserData data)
        {
            ConsentCode = consentCode;
            Data = data;
        }

        public ushort ConsentCode { get; }

        /// <summary>It is replaced and never changed: who reads it needs no lock.</summary>
        public UserData Data { get; set; }
    }
}
