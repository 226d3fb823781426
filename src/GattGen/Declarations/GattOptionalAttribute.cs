// Declares that a characteristic need not be there.
using System;

namespace GattGen;

/// <summary>
/// The characteristic is registered only if its property was set before the service was registered, or <c>HasXxx</c> (generated) was set
/// to true. In the client its member is null where the server lacks it.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class GattOptionalAttribute : Attribute
{
}
