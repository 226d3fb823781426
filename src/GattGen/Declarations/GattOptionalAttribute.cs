// Declares that a characteristic, a service of a server or an included service need not be there.
using System;

namespace GattGen;

/// <summary>
/// The characteristic is registered only if its property was set before the service was registered, or <c>HasXxx</c> (generated) was set
/// to true. In the client its member is null where the server lacks it. On a property of a server or on an included service: where it is
/// null when the server starts, the service is neither registered nor advertised, and its member in the client is null. On a method with
/// <see cref="GattRequestAttribute"/>: the control point is registered only if <c>HasXxx</c> is true. On a method with <see cref="GattChannelAttribute"/>:
/// the characteristic is registered, and its PSM listened on, only if <c>HasXxx</c> is true.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Method)]
public sealed class GattOptionalAttribute : Attribute
{
}
