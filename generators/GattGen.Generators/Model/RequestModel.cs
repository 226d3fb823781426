// A request: a method behind a characteristic that is written and indicated.
namespace GattGen.Generators.Model;

/// <summary>What the method of a request is. Its characteristic is a <see cref="CharacteristicModel"/> whose type is that of the requests.</summary>
/// <param name="Method">The method, escaped.</param>
/// <param name="Arguments">What it is called with: <c>request, cancel</c>.</param>
/// <param name="Result">The type of the results.</param>
/// <param name="ReturnsValueTask">Whether it returns a ValueTask; otherwise a Task or the result itself, of which one can be made.</param>
/// <param name="InProgressError">The error code while an earlier request runs; 0 for the common one.</param>
/// <param name="NotSubscribedError">The error code for who has not subscribed; 0 for the common one.</param>
internal sealed record RequestModel(string Method, string Arguments, WireType Result, bool ReturnsValueTask, int InProgressError, int NotSubscribedError);
