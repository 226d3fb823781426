// Types that the C# compiler asks for and netstandard2.1 lacks. Compiled into each of our assemblies for that target only.
#pragma warning disable IDE0130, IDE0161 // the compiler looks for them in this namespace, in block form so that others can stand beside it
namespace System.Runtime.CompilerServices
{
    /// <summary>Lets a setter be <c>init</c>.</summary>
    internal static class IsExternalInit
    {
    }

    /// <summary>Names the method that makes a collection of what stands in square brackets.</summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
    internal sealed class CollectionBuilderAttribute : Attribute
    {
        public CollectionBuilderAttribute(Type builderType, string methodName)
        {
            BuilderType = builderType;
            MethodName = methodName;
        }

        public Type BuilderType { get; }

        public string MethodName { get; }
    }

    /// <summary>Names the expression that was passed for another parameter.</summary>
    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class CallerArgumentExpressionAttribute : Attribute
    {
        public CallerArgumentExpressionAttribute(string parameterName) => ParameterName = parameterName;

        public string ParameterName { get; }
    }

    /// <summary>Marks a type that takes the parts of an interpolated string.</summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
    internal sealed class InterpolatedStringHandlerAttribute : Attribute
    {
    }
}
