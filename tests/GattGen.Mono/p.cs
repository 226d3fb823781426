using System;using System.IO;
using Mono.Cecil;
namespace GattGen.Mono;
internal static class P { static void Main(string[] a) { var m = MonoInstallation.Find()!; Directory.CreateDirectory(a[1]); var c = ModuleDefinition.ReadModule(m.ClassLibrary+"/mscorlib.dll"); foreach (var t in Corlib.Mend(c)) Console.WriteLine(t); c.Write(a[1]+"/mscorlib.dll"); new Facades(m.ClassLibrary).Write(a[0], a[1]); } }
