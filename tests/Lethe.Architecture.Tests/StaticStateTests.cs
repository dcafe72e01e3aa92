using System.Buffers;
using System.Collections.Frozen;
using System.Collections.ObjectModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Lethe.Architecture.Tests;

/// <summary>No static mutable state: fields are constant or readonly, and what they hold does not change.</summary>
public class StaticStateTests
{
    /// <summary>Types of .NET whose objects do not change.</summary>
    private static readonly Type[] Known =
    [
        typeof(string), typeof(decimal), typeof(Type), typeof(Version), typeof(Encoding), typeof(UTF8Encoding), typeof(Regex),
        typeof(StringComparer), typeof(CompositeFormat), typeof(TimeSpan), typeof(DateTime), typeof(DateOnly),
        typeof(object),
    ];

    /// <summary>Collections that cannot be changed, or that are handed out as such.</summary>
    private static readonly Type[] Collections =
    [
        typeof(FrozenDictionary<,>), typeof(FrozenSet<>), typeof(ReadOnlyCollection<>), typeof(ReadOnlyMemory<>), typeof(SearchValues<>),
        typeof(IReadOnlyList<>), typeof(IReadOnlyDictionary<,>), typeof(IReadOnlyCollection<>), typeof(IReadOnlySet<>), typeof(Func<,>), typeof(KeyValuePair<,>), typeof(Nullable<>),
    ];

    /// <summary>Own types that are safe although their fields alone do not show it.</summary>
    private static readonly Dictionary<string, string> Reviewed = new()
    {
        ["Lethe.Actions.IElementAction"] = "actions have no fields; see Actions_have_no_state",
        ["Lethe.Profiles.Condition"] = "its kinds are sealed records whose properties are set once",
        ["Lethe.Standard.IodScope"] = "builds its look-up table once; two threads build equal ones",
        ["Lethe.Profiles.ReviewedValues"] = "filled while its file is read and never written to afterwards; no static field holds one that is not null",
        ["Lethe.Dicom.Text.CodeTable"] = "reads its code page once, behind Lazy, and is never written to afterwards",
        ["Lethe.Dicom.Text.WholeEncoding"] = "its kinds are private classes in it; they open their code page once, behind Lazy",
    };

    /// <summary>Fields of types that could change, which nobody changes after they were made.</summary>
    private static readonly Dictionary<string, string> ReviewedFields = new()
    {
        ["Lethe.Dicom.Text.DefinedTerm+Spellings.BySpan"] = "a view for look-ups by span; its dictionary is in no other field",
        ["Lethe.Batch.Inputs.InputWalker.OneFolder"] = "set once where it is declared; only passed to .NET",
        ["Lethe.Cli.Invocation.CommandTable.Entries"] = "names and the methods that make commands",
        ["Lethe.Cli.Inspection.JsonInspection.Options"] = "a struct: whoever takes it has a copy",
    };

    [Fact]
    public void Static_fields_are_readonly() =>
        Fields().Where(field => !field.IsLiteral && !field.IsInitOnly).Select(Describe).ShouldBeEmpty();

    [Fact]
    public void What_static_fields_hold_does_not_change() =>
        Fields().Where(field => !field.IsLiteral && !ReviewedFields.ContainsKey($"{field.DeclaringType}.{field.Name}") && !IsImmutable(field.FieldType, [])).Select(Describe).ShouldBeEmpty();

    [Fact]
    public void Exceptions_are_of_fields_that_exist() =>
        ReviewedFields.Keys.Except(Fields().Select(field => $"{field.DeclaringType}.{field.Name}")).ShouldBeEmpty();

    [Fact]
    public void Actions_have_no_state()
    {
        var actions = Product.Assemblies.SelectMany(a => a.GetTypes()).Where(t => t.IsClass && t.GetInterface("Lethe.Actions.IElementAction") is not null).ToList();
        actions.Count.ShouldBeGreaterThan(10);
        actions.SelectMany(Instance).Select(Describe).ShouldBeEmpty();
    }

    private static IEnumerable<FieldInfo> Fields() => Product.Assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => !IsGenerated(type) && !type.IsEnum)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(field => !field.Name.StartsWith("<>", StringComparison.Ordinal));

    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal) || type.IsDefined(typeof(CompilerGeneratedAttribute)) || (type.DeclaringType is { } outer && IsGenerated(outer));

    private static bool IsImmutable(Type type, HashSet<Type> seen)
    {
        if (type.IsPrimitive || type.IsEnum || Known.Contains(type) || Reviewed.ContainsKey(type.FullName ?? type.Name) || !seen.Add(type))
        {
            return true;
        }

        if (type.IsArray)
        {
            // A table: nobody writes into it, since it is handed out as a span at most.
            return IsImmutable(type.GetElementType()!, seen);
        }

        if (type.IsGenericType && Collections.Contains(type.GetGenericTypeDefinition()))
        {
            return type.GetGenericArguments().All(argument => IsImmutable(argument, seen));
        }

        return (type.IsValueType || type.IsSealed)
            && (type.Namespace?.StartsWith("Lethe", StringComparison.Ordinal) == true || IsTuple(type))
            && Instance(type).All(field => (field.IsInitOnly || IsTuple(type)) && IsImmutable(field.FieldType, seen));
    }

    private static bool IsTuple(Type type) => type.IsValueType && type.IsAssignableTo(typeof(ITuple));

    private static FieldInfo[] Instance(Type type) => type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

    private static string Describe(FieldInfo field) => $"{field.DeclaringType}.{field.Name}: {field.FieldType}";
}
