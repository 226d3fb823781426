// What the compiler writes into an assembly about each server that it declares.
using System;

namespace GattGen;

/// <summary>
/// The description of a server: its services with handles, UUIDs, flags, security, layouts of values and database hash, as JSON. The
/// compiler writes one for each class with <see cref="GattServerAttribute"/>, unless the project sets the property <c>GattManifest</c> to
/// false. Tools read it from the file of the assembly; its form is laid down in <c>docs/manifest.schema.json</c>.
/// </summary>
/// <remarks>
/// The table that it describes is the whole one, with all optional services and characteristics. Without some of them the handles that
/// follow are smaller, and the database hash is another one.
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class GattManifestAttribute : Attribute
{
    /// <summary>A description of a server.</summary>
    /// <param name="server">The class of the server.</param>
    /// <param name="json">The description.</param>
    /// <exception cref="ArgumentNullException">One of the arguments is null.</exception>
    public GattManifestAttribute(Type server, string json)
    {
        Server = server ?? throw new ArgumentNullException(nameof(server));
        ServerName = server.FullName ?? server.Name;
        Json = json ?? throw new ArgumentNullException(nameof(json));
    }

    /// <summary>A description of a server whose class cannot be named outside of the class that it nests in.</summary>
    /// <param name="serverName">Namespace, containing types and name of the class, as in <see cref="Type.FullName"/>.</param>
    /// <param name="json">The description.</param>
    /// <exception cref="ArgumentNullException">One of the arguments is null.</exception>
    public GattManifestAttribute(string serverName, string json)
    {
        ServerName = serverName ?? throw new ArgumentNullException(nameof(serverName));
        Json = json ?? throw new ArgumentNullException(nameof(json));
    }

    /// <summary>The class of the server; null where only its name is known.</summary>
    public Type? Server { get; }

    /// <summary>The name of that class, as <see cref="Type.FullName"/> has it.</summary>
    public string ServerName { get; }

    /// <summary>The description, in ASCII, without white space between its parts.</summary>
    public string Json { get; }
}
