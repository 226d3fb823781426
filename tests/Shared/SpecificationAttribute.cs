// Ties a test to a row of docs/conformance.md.
using System;

namespace GattGen.Tests.Shared;

/// <summary>The test proves a row of the module specification, for example "gatts_set_buffer/append"; docs/conformance.md lists the rows.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class SpecificationAttribute : Attribute
{
    public SpecificationAttribute(string row) => Row = row;

    public string Row { get; }
}
