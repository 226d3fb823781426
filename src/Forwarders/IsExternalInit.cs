// What was compiled against our netstandard2.1 assemblies finds the type that marks init accessors here, also where the net10.0 ones are in their place.
using System.Runtime.CompilerServices;

[assembly: TypeForwardedTo(typeof(IsExternalInit))]
