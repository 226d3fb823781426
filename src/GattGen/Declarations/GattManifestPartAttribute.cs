// What the compiler writes onto a service of a library, so that a server of another assembly can be described with it.
using System;
using System.ComponentModel;

namespace GattGen;

/// <summary>
/// The description of a service in a form that the compiler of another assembly completes, once the handles are known. The compiler writes
/// it onto each class with <see cref="GattServiceAttribute"/> of a library; applications do not need it.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GattManifestPartAttribute : Attribute
{
    /// <summary>A description of a service.</summary>
    /// <param name="layout">The attributes of the service in the order of their handles: types and declarations.</param>
    /// <param name="json">The description as JSON, with marks where handles go.</param>
    /// <exception cref="ArgumentNullException">One of the arguments is null.</exception>
    public GattManifestPartAttribute(string layout, string json)
    {
        Layout = layout ?? throw new ArgumentNullException(nameof(layout));
        Json = json ?? throw new ArgumentNullException(nameof(json));
    }

    /// <summary>The attributes of the service in the order of their handles.</summary>
    public string Layout { get; }

    /// <summary>The description, with marks where handles go.</summary>
    public string Json { get; }
}
