// Types that the C# compiler asks for in the tests and netstandard2.1 lacks; those that our libraries need, too, are in src/Polyfills.
#pragma warning disable IDE0161 // in block form, as the compiler's namespace is not ours
namespace System.Runtime.CompilerServices
{
    /// <summary>Marks a member that an initializer must set.</summary>
    [AttributeUsage(AttributeTargets.All)]
    internal sealed class RequiredMemberAttribute : Attribute
    {
    }

    /// <summary>Names what a compiler must know to use a member.</summary>
    [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
    internal sealed class CompilerFeatureRequiredAttribute : Attribute
    {
        public CompilerFeatureRequiredAttribute(string featureName) => FeatureName = featureName;

        public string FeatureName { get; }
    }
}
