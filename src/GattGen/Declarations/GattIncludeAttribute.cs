// Declares that a service includes another one (Core Vol 3, Part G, 3.2).
using System;

namespace GattGen;

/// <summary>
/// Includes the service that the property holds. It is registered along with the service in which the property stands, if the server does not
/// hold the same object already, and the client has a member of the same name. With <see cref="GattOptionalAttribute"/> it may be null.
/// </summary>
/// <example>
/// <code>
/// [GattService(0x1812)]
/// public partial class KeyboardService
/// {
///     [GattInclude]
///     public BatteryService Battery { get; } = new();
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GattIncludeAttribute : Attribute
{
}
