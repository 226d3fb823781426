// The users of a device, with their consent codes.
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

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
                if (_users.TryAdd((UserIndex)i, new Entry((UserIndex)i, consentCode, new UserData())))
                    registered = (UserIndex)i;
            }
        }

        if (registered is { } user)
            Changed?.Invoke(user);
        return registered;
    }

    /// <summary>Puts back a user who was stored. Consent that was given to the one who had the index ends.</summary>
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
            _users[user] = new Entry(user, consentCode, data.Copy());
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
        lock (_gate)
        {
            if (!_users.TryGetValue(user, out var entry))
                return false;
            entry.Write(data =>
            {
                change(data);
                data.DatabaseChangeIncrement++;
            });
        }

        Changed?.Invoke(user);
        ChangedHere?.Invoke(user);
        return true;
    }

    /// <summary>Deletes a user. The consent that was given on links ends; whoever is registered under the index later has to consent anew.</summary>
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

    /// <summary>Takes the consent of a user; null where the code is wrong, or there is no such user.</summary>
    internal Entry? Consent(UserIndex user, ushort consentCode)
    {
        lock (_gate)
            return _users.TryGetValue(user, out var entry) && entry.ConsentCode == consentCode ? entry : null;
    }

    /// <summary>What is known of a user, or null; it is not to be changed.</summary>
    internal UserData? Peek(UserIndex user)
    {
        lock (_gate)
            return _users.TryGetValue(user, out var entry) ? entry.Data : null;
    }

    /// <summary>What is known of a user who has consented, or null when the consent has ended; it is not to be changed.</summary>
    internal UserData? Peek(Entry? consent)
    {
        lock (_gate)
            return IsThere(consent) ? consent.Data : null;
    }

    /// <summary>Deletes a user who has consented. False when the consent has ended.</summary>
    internal bool Delete(Entry? consent)
    {
        lock (_gate)
        {
            if (!IsThere(consent))
                return false;
            _users.Remove(consent.User);
        }

        Changed?.Invoke(consent.User);
        return true;
    }

    /// <summary>A client changes something of a user who has consented; it counts the change itself. False when the consent has ended.</summary>
    internal bool TryWrite(Entry? consent, Action<UserData> change)
    {
        lock (_gate)
        {
            if (!IsThere(consent))
                return false;
            consent.Write(change);
        }

        Changed?.Invoke(consent.User);
        return true;
    }

    // Under the lock. A user who was deleted and registered anew is another one.
    private bool IsThere([NotNullWhen(true)] Entry? consent)
        => consent is not null && _users.TryGetValue(consent.User, out var entry) && ReferenceEquals(entry, consent);

    /// <summary>One user, from the registration to the deletion.</summary>
    internal sealed class Entry
    {
        public Entry(UserIndex user, ushort consentCode, UserData data)
        {
            User = user;
            ConsentCode = consentCode;
            Data = data;
        }

        public UserIndex User { get; }

        public ushort ConsentCode { get; }

        /// <summary>It is replaced and never changed: who reads it needs no lock.</summary>
        public UserData Data { get; private set; }

        /// <summary>Changes a copy, and replaces what is known with it.</summary>
        public void Write(Action<UserData> change)
        {
            var data = Data.Copy();
            change(data);
            Data = data;
        }
    }
}
