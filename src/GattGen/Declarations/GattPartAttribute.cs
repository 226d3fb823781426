// Declares characteristics that several services have.
using System;

namespace GattGen;

/// <summary>
/// Makes an interface a set of characteristics for services to have: its properties carry <see cref="GattCharacteristicAttribute"/> as those of a service do, and
/// in each <see cref="GattServiceAttribute"/> class that implements it, property, value, hooks and the members of the client are generated as if they were
/// declared there. They stand behind the characteristics of the class itself, unless <see cref="GattCharacteristicAttribute.Order"/> says otherwise.
/// </summary>
/// <example>
/// <code>
/// [GattPart]
/// public interface IHasSerialNumber
/// {
///     [GattCharacteristic(Assigned.Characteristics.SerialNumberString, GattFlags.Read)]
///     string SerialNumber { get; set; }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class GattPartAttribute : Attribute
{
}
