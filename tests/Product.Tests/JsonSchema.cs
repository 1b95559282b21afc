using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PerfEval.Product.Tests;

/// <summary>Validates against the published schema. Knows the keywords that it uses and fails on any other.</summary>
internal static class JsonSchema
{
    private static readonly JsonElement Root = JsonDocument.Parse(File.ReadAllText(Path.Combine(Workspace.RepositoryRoot, "docs", "perfeval-check-1.schema.json"))).RootElement;

    public static void AssertValid(JsonElement result) => Assert.Empty(Errors(result));

    public static IReadOnlyList<string> Errors(JsonElement result)
    {
        var errors = new List<string>();
        Check(result, Root, "$", errors);
        return errors;
    }

    private static void Check(JsonElement value, JsonElement schema, string path, List<string> errors)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            var expected = keyword.Value;
            var holds = keyword.Name switch
            {
                "$schema" or "$id" or "$defs" or "title" or "description" => true,
                "$ref" => Follow(value, expected, path, errors),
                "type" => IsAnyType(value, expected),
                "const" => JsonElement.DeepEquals(value, expected),
                "enum" => expected.EnumerateArray().Any(e => JsonElement.DeepEquals(value, e)),
                "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, expected.GetString()!),
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= expected.GetDecimal(),
                "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= expected.GetDecimal(),
                "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= expected.GetInt32(),
                "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= expected.GetInt32(),
                "items" => EachItem(value, expected, path, errors),
                "properties" => EachProperty(value, expected, path, errors),
                "required" => value.ValueKind != JsonValueKind.Object || expected.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
                "additionalProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(p => schema.GetProperty("properties").TryGetProperty(p.Name, out _)),
                _ => throw new NotSupportedException(keyword.Name),
            };
            if (!holds)
                errors.Add($"{path}: {keyword.Name} {expected} does not hold for {Shortened(value)}");
        }
    }

    private static bool Follow(JsonElement value, JsonElement reference, string path, List<string> errors)
    {
        Check(value, Root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]), path, errors);
        return true;
    }

    private static bool EachItem(JsonElement value, JsonElement schema, string path, List<string> errors)
    {
        if (value.ValueKind == JsonValueKind.Array)
            foreach (var (i, item) in value.EnumerateArray().Index())
                Check(item, schema, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), errors);
        return true;
    }

    private static bool EachProperty(JsonElement value, JsonElement schemas, string path, List<string> errors)
    {
        if (value.ValueKind == JsonValueKind.Object)
            foreach (var property in schemas.EnumerateObject())
                if (value.TryGetProperty(property.Name, out var inner))
                    Check(inner, property.Value, $"{path}.{property.Name}", errors);
        return true;
    }

    private static bool IsAnyType(JsonElement value, JsonElement types) =>
        types.ValueKind == JsonValueKind.Array ? types.EnumerateArray().Any(t => IsType(value, t.GetString()!)) : IsType(value, types.GetString()!);

    private static bool IsType(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException(type),
    };

    private static string Shortened(JsonElement value) => value.GetRawText() is { Length: > 80 } text ? text[..80] : value.GetRawText();
}
